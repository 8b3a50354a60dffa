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

// Complaints about an encoding know no parser and are printed to standard error, unless the thread says what to
// do with them. Functions with variable arguments cannot be written in Swift.
static inline void bunsho_xml_ignore_text(void *context, const char *format, ...) {
  (void)context;
  (void)format;
}
static inline void bunsho_xml_ignore_error(void *context, xmlErrorPtr error) {
  (void)context;
  (void)error;
}
static inline void bunsho_xml_print_nothing(void) {
  xmlSetGenericErrorFunc(NULL, bunsho_xml_ignore_text);
  xmlSetStructuredErrorFunc(NULL, bunsho_xml_ignore_error);
}

#endif
