// SPDX-License-Identifier: Apache-2.0
#ifndef BUNSHO_CXLSXWRITER_SHIM_H
#define BUNSHO_CXLSXWRITER_SHIM_H

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <xlsxwriter.h>

// The format of cells without a format, and of the style "Normal". The library makes it first and offers no way
// to change it; row heights and column widths depend on its font, so it must be the workbook's own.
static inline lxw_format *bunsho_default_format(lxw_workbook *workbook) { return STAILQ_FIRST(workbook->formats); }

// worksheet_merge_range() also writes the cells of the range. Here they are written before or after, each with
// its own format, and in order of rows, as constant_memory demands.
static inline lxw_error bunsho_merge(lxw_worksheet *worksheet, lxw_row_t first_row, lxw_col_t first_col,
                                     lxw_row_t last_row, lxw_col_t last_col) {
  lxw_merged_range *range = (lxw_merged_range *)calloc(1, sizeof(lxw_merged_range));
  if (!range) return LXW_ERROR_MEMORY_MALLOC_FAILED;
  range->first_row = first_row;
  range->first_col = first_col;
  range->last_row = last_row;
  range->last_col = last_col;
  STAILQ_INSERT_TAIL(worksheet->merged_ranges, range, list_pointers);
  worksheet->merged_range_count++;
  return LXW_NO_ERROR;
}

// worksheet_set_header() takes every "&G" for a picture, so a company named "P&G" (code "P&&G") is refused.
static inline lxw_error bunsho_set_page_lines(lxw_worksheet *worksheet, const char *header, const char *footer,
                                              double header_margin, double footer_margin) {
  free(worksheet->header);
  free(worksheet->footer);
  worksheet->header = *header ? strdup(header) : NULL;
  worksheet->footer = *footer ? strdup(footer) : NULL;
  if ((*header && !worksheet->header) || (*footer && !worksheet->footer)) return LXW_ERROR_MEMORY_MALLOC_FAILED;
  worksheet->header_footer_changed = *header || *footer;
  worksheet->margin_header = header_margin;
  worksheet->margin_footer = footer_margin;
  return LXW_NO_ERROR;
}

// The library keeps the formula of a name in 128 bytes and cuts what is longer in silence, in the middle of a
// character if need be. Print titles name their sheet twice, and a sheet name of 31 kanji has 93 bytes.
// Only the formula is written to the file; the two fields after it serve sorting alone and lend their room.
#define BUNSHO_DEFINED_NAME_ROOM (3 * LXW_DEFINED_NAME_LENGTH)
_Static_assert(offsetof(lxw_defined_name, normalised_name) ==
                   offsetof(lxw_defined_name, formula) + LXW_DEFINED_NAME_LENGTH,
               "the fields after the formula are not where they were");
_Static_assert(offsetof(lxw_defined_name, normalised_sheetname) ==
                   offsetof(lxw_defined_name, formula) + 2 * LXW_DEFINED_NAME_LENGTH,
               "the fields after the formula are not where they were");

// sheet is the place of the sheet the name belongs to, -1 for a name of the workbook. title is what the list
// of parts in the document properties shows.
static inline lxw_error bunsho_define_name(lxw_workbook *workbook, int16_t sheet, const char *name,
                                           const char *title, const char *formula) {
  if (strlen(name) >= LXW_DEFINED_NAME_LENGTH || strlen(title) >= LXW_DEFINED_NAME_LENGTH ||
      strlen(formula) >= BUNSHO_DEFINED_NAME_ROOM)
    return LXW_ERROR_128_STRING_LENGTH_EXCEEDED;
  lxw_defined_name *defined = (lxw_defined_name *)calloc(1, sizeof(lxw_defined_name));
  if (!defined) return LXW_ERROR_MEMORY_MALLOC_FAILED;
  defined->index = sheet;
  memcpy(defined->name, name, strlen(name));
  memcpy(defined->app_name, title, strlen(title));
  memcpy((char *)defined + offsetof(lxw_defined_name, formula), formula, strlen(formula));
  TAILQ_INSERT_TAIL(workbook->defined_names, defined, list_pointers);
  return LXW_NO_ERROR;
}

#endif
