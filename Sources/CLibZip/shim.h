// SPDX-License-Identifier: Apache-2.0
#ifndef BUNSHO_CLIBZIP_SHIM_H
#define BUNSHO_CLIBZIP_SHIM_H

#include <zip.h>

#endif
