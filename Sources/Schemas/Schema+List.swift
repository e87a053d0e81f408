extension Schema {
    /// `index.json` beside a list, as `ListData` in `Feeds` writes it; a test compares both. Members are added, never
    /// renamed or removed, while `version` stays.
    package static let list = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "urn:inkstone:schema:list",
          "title": "index.json of Inkstone",
          "description": "One page of a list, its posts as readers see them there. All addresses are absolute.",
          "type": "object",
          "required": ["version", "kind", "title", "language", "url", "self", "posts"],
          "properties": {
            "version": {"const": 1, "description": "Counts changes of what members mean; others may be added."},
            "kind": {"enum": ["home", "section", "term"]},
            "title": {"type": "string", "description": "The name of the list."},
            "description": {"type": "string", "minLength": 1},
            "language": {"type": "string", "description": "The language of the edition, BCP 47."},
            "url": {"type": "string", "format": "uri", "description": "The page for readers."},
            "self": {"type": "string", "format": "uri", "description": "This file."},
            "next": {"type": "string", "format": "uri", "description": "The file with the next older posts; the last one has none."},
            "total": {"type": "integer", "minimum": 0, "description": "Posts of the whole list; only in its first file."},
            "posts": {"type": "array", "items": {"$ref": "#/$defs/post"}}
          },
          "$defs": {
            "place": {
              "type": "object",
              "required": ["name", "url"],
              "properties": {"name": {"type": "string"}, "url": {"type": "string", "format": "uri"}}
            },
            "attachment": {
              "type": "object",
              "required": ["name", "url", "type"],
              "properties": {
                "name": {"type": "string", "description": "The name of the file."},
                "url": {"type": "string", "format": "uri"},
                "type": {"type": "string", "description": "A media type such as application/pdf."},
                "size": {"type": "integer", "minimum": 0, "description": "In bytes; not known of files of other hosts."},
                "pages": {"type": "integer", "minimum": 1}
              }
            },
            "post": {
              "type": "object",
              "required": ["title", "url", "language", "summary", "terms"],
              "properties": {
                "title": {"type": "string"},
                "url": {"type": "string", "format": "uri"},
                "language": {"type": "string", "description": "The language of the post, BCP 47."},
                "published": {"type": "string", "format": "date-time"},
                "updated": {"type": "string", "format": "date-time", "description": "The last change, where it is another moment."},
                "author": {"type": "string"},
                "section": {"$ref": "#/$defs/place"},
                "summary": {"type": "string", "description": "Plain text."},
                "image": {"type": "string", "description": "The address of a picture."},
                "terms": {
                  "type": "object",
                  "description": "Terms by taxonomy; taxonomies without terms are left out.",
                  "additionalProperties": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/place"}}
                },
                "fields": {
                  "type": "object",
                  "description": "Values by the name of the site's field; numbers as text with a point.",
                  "additionalProperties": {"type": "array", "minItems": 1, "items": {"type": "string"}}
                },
                "attachments": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/attachment"}}
              }
            }
          }
        }
        """#
}
