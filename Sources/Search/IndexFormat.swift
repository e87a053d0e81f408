import Compressing

/// The format of the index. This is its specification; `assets/search/` of the theme is the other half, which reads it.
///
/// **Numbers** are unsigned LEB128. A **string** is its length in bytes and UTF-8. A **key** is what it shares with the
/// key before it in the same list, in bytes, then the rest as a string; the first one shares nothing. A **name** is five
/// bytes; a file other than the entry is called by their ten hexadecimal digits, a hash of its bytes, and `.bin`. A **pack**
/// is a file of **blocks**, one after the other, each of which is gzip and can be asked for alone (RFC 9110 14.2); so can
/// parts of a file of places, which is not compressed. All other files are gzip.
///
/// **Tokens** are what `Folding` makes of text: one Han, kana, hangul, Thai, Lao, Myanmar or Khmer character, or a run of
/// Latin letters, of letters of other scripts, or of digits. A token is **short** if it is a character, made of digits, one
/// letter (UTF-16 unit), or one of the segment's **common** words. Of two neighbours of which one is
/// short the index knows the pair; a token that is not short has places of its own. So every phrase is the meeting of
/// lists that are not long: each of its tokens is in a pair or has places.
///
/// **Documents** are numbered from the oldest, undated ones first. They fall into at most four **segments**, the oldest
/// first, each an index by itself whose documents count from 0. What is in a segment decides its files, and `Segments`
/// which documents are in it: a new post changes the last one, and now and then moves it into the one before.
///
/// **Fields**: document × 4 + zone. **Zones**: 0 title, 1 terms, 2 summary, 3 text. **Places** count from 0 in each field:
/// the next token is 2 further where the two touch, 3 where separators stand between, 4 where another text of the field
/// begins.
///
/// **The entry**, `index.bin`:
///
///     "INKS", version (one byte)
///     number of documents
///     simplification: count, then pairs of (difference to the traditional character before, simplified − traditional as
///         a zigzag number)
///     months: count, then (difference of year × 12 + month from 0, difference of the first document); undated come before
///     names of the kinds of terms (`tag`): count, strings
///     segments: count, then the segments
///
/// **A segment**:
///
///     number of documents
///     number of documents in a block of facts; packs of facts: count, by pack its name, the number of its blocks and
///         the length of each
///     name of the file of spellings, of the file of terms
///     kinds of terms: count, by kind its name as a string and the name of the file of its documents
///     common words: count, keys
///     directories of the tables words, pairs, readings
///
/// **A directory** is the number of packs and, by pack, its name, the number of its blocks and, by block, its first key and
/// its length; each first key after that of the block before, also in another pack. A long list is cut: its key is the
/// first one of several blocks that follow each other and hold nothing else; each part begins with a whole field and a
/// whole place.
///
/// **A block of words or pairs**: the name of its file of places (five zero bytes where none of its keys has places); the
/// bit at which the places of its keys begin there; the number of low bits of a place; the number of keys; by key, in the
/// order of bytes: the key, the length of its fields in bytes, the length of its places in bits; then the fields of all
/// keys. The places of all keys are in the same order, without anything between; several blocks may share a file of places.
///
/// - The fields of a key: differences of fields, ascending; the first one is the field itself.
/// - The places of a key are bits, the highest of a byte first. By field, in the order of the fields, and by place: one bit,
///   1 where another place in this field follows; the difference to the place before in this field, the first one from 0,
///   as so many ones as its upper bits are worth, a zero, then its low bits, the highest first (Golomb and Rice).
///
/// The keys of **words**:
///
/// - a token; with places unless it is short. What has no places has one field a document, the best.
/// - `co*`: fields that hold a token that begins with `co`, `co` itself included; for each beginning of one or two ASCII
///   letters or digits that any token has. Whoever looks for such a beginning needs no other key.
/// - `tag:储能`: the fold of a term's name and its `+` and `#`; the zone is 1
/// - `:c++`: a word with the signs that end it
///
/// The keys of **pairs** are two tokens with the byte 1 between them where they touch and 2 where separators stand
/// between, always with the places of the first one.
///
/// **A block of readings**: the number of keys, by key (the key, the length of its value), then the values. A key is the
/// first letters of the readings of two characters. Its value: the number of rows, by row its characters as a string, which
/// stand so in titles and terms; then, for each different character in the order in which they first come, its readings as
/// a string, with `/` between several: `xing/hang`.
///
/// **Spellings**: count, then by word the key and the number of its documents: Latin words of four letters or more that
/// are in several documents, sorted.
///
/// **Terms**, which are suggested: count, then by term its kind (`tag`) and its name as strings, its number of documents;
/// the most frequent first.
///
/// **Documents of a kind**: count, then by term, sorted by name: its name and its title as strings, the title empty where
/// it is the name; the number of its documents, and their differences, ascending, the first one from 0.
///
/// **Limits**: fewer than 2²⁴ documents in an edition, 2²³ different tokens in a segment. What is behind place 2²⁴ of a
/// field is not found.
///
/// **Facts**, by document: strings title, link, date (`2025-02-14` or empty), source.
package enum IndexFormat {
    /// A script that expects another version says so and leaves the index alone.
    package static let version: UInt8 = 2

    /// The one file of an edition with a fixed name.
    package static let entryName = "index.bin"

    package static let magic = Array("INKS".utf8)

    /// Who compresses: another one makes other bytes of the same content, which have other names.
    package static var encoder: String { "gzip-\(Gzip.defaultLevel)-\(Gzip.version)" }

    /// Between the tokens of a pair; no token holds them.
    package static let touching: UInt8 = 1
    package static let separated: UInt8 = 2

    /// What a place adds to the one before.
    package enum Step {
        package static let touching: UInt32 = 2
        package static let separated: UInt32 = 3
        package static let nextText: UInt32 = 4
    }

    /// Bytes of a pack and of a file of places, unless a single block needs more.
    static let packSize = 48 << 10

    /// Documents in one block of facts, so that a segment has at most 1024 blocks, but no more than are scanned at once.
    static func factBlock(_ documents: Int) -> Int {
        var size = 16
        while size * 1024 < documents, size < TokenRun.limit { size *= 2 }
        return size
    }
}
