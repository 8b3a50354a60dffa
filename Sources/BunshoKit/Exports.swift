// SPDX-License-Identifier: Apache-2.0

// One import for users of the library.
@_exported public import BunshoAnalysis
@_exported public import BunshoImport
@_exported public import BunshoModel
@_exported public import BunshoRendering
