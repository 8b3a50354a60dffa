// SPDX-License-Identifier: Apache-2.0
#ifndef BUNSHO_CLIBXML2_SHIM_H
#define BUNSHO_CLIBXML2_SHIM_H

#include <libxml/xmlversion.h>
// Debian's headers pull in ICU's, which clash with FoundationICU in every file that also imports Foundation.
// Undefining the macro only hides trailing members of structs that Bunsho never reads nor allocates.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlwriter.h>

// xmlFree is a mutable global function pointer: not concurrency-safe to name from Swift.
static inline void bunsho_xml_free(void *pointer) { xmlFree(pointer); }

#endif
