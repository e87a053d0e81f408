#ifndef INKSTONE_CMARK_GFM_H
#define INKSTONE_CMARK_GFM_H

#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>

#endif
