# SPDX-License-Identifier: Apache-2.0
"""Makes the corpus: BUNSHO=bunsho python _make.py [name-part]

What is expected stands beside each file, written by hand: what a careful reader takes from the table by
importing.md and marks-and-kinds.md. Never copy it from the program's output. All names are invented.
"""
import _rows_01_to_09  # noqa: F401
import _rows_10_to_21  # noqa: F401
import _rows_22_to_32  # noqa: F401
import _rows_33_to_41  # noqa: F401
import _rows_again  # noqa: F401
from _writers import WANTED, readme

if not WANTED:
    readme()
