#ifndef INKSTONE_CMARK_GFM_H
#define INKSTONE_CMARK_GFM_H

#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm/node.h>
#include <cmark-gfm/utf8.h>

// Exported by the extensions library, though none of its installed headers declares them. They are set when the
// extensions are registered and constant from then on.
extern cmark_node_type CMARK_NODE_TABLE, CMARK_NODE_TABLE_ROW, CMARK_NODE_TABLE_CELL, CMARK_NODE_STRIKETHROUGH;

static inline uint16_t inkstone_table_type(void) { return (uint16_t)CMARK_NODE_TABLE; }
static inline uint16_t inkstone_table_row_type(void) { return (uint16_t)CMARK_NODE_TABLE_ROW; }
static inline uint16_t inkstone_table_cell_type(void) { return (uint16_t)CMARK_NODE_TABLE_CELL; }
static inline uint16_t inkstone_strikethrough_type(void) { return (uint16_t)CMARK_NODE_STRIKETHROUGH; }

#endif
