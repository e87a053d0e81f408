/// The format of the index. This is its specification; `assets/search/` of the theme
/// is the other half: `index.js` reads files, `folding.js` folds a query, `phrase.js` reads phrases and joins.
///
/// **Numbers** are unsigned LEB128. **Lists** of ascending numbers hold the first one, then differences. A **string** is
/// its length in bytes and UTF-8. Every file is gzip. Files other than the entry are called by ten hexadecimal digits, a
/// hash of their content, and `.bin`; the index holds the five bytes of a name.
///
/// **Tokens** are what `Folding` makes of text: one Han, kana, hangul, Thai, Lao, Myanmar or Khmer character, or a run of
/// Latin letters, of letters of other scripts, or of digits. **Clauses** are what `ClauseScanner` makes of it. Each
/// different clause is indexed once, numbered from 0 in the order in which clauses first come. **Documents** are
/// numbered from the oldest, so that a new post leaves lists of others as they are. **Zones**: 0 title, 1 terms,
/// 2 summary, 3 text.
///
/// **The entry**, `index.bin`:
///
///     "INKS", version (one byte)
///     number of documents, documents in a block of facts, documents in a block of texts
///     simplification: count, then pairs of (difference to the traditional character before, simplified − traditional as
///         a zigzag number)
///     months: count, then (difference of year × 12 + month, difference of the first document); undated come before
///     names of the kinds of terms (`tag`): count, strings
///     name of the file of firsts, of the directory of texts, of the rare directories (five bytes each)
///     directories of the tables words, pairs, phrases, readings; names of the blocks of facts
///
/// **A directory** is a count and, by file, the first key (length shared with the key before, rest as a string) and its
/// name. The file of rare directories holds those of the tables joins and repeats. The directory of texts is the name of
/// the dictionary, then those of the blocks of texts.
///
/// **A file of a table** is a count, by key in the order of bytes (length shared with the key before, rest as a string,
/// length of the value), then the values. A key of two tokens has a space between them where a separator stood.
///
/// - words: token; or `tag:`, the fold of a term's name and its `+` and `#`; or `:` and a word with the signs that end
///   it (`:c++`) → documents
/// - pairs: two tokens → documents
/// - phrases: two tokens → count × 2 + 1 if a break ever stood between them; list of (clause × 2 + 1 if it is repeated);
///   by entry the place of the first token in its clause, where a separator takes a place too. Lists here may repeat a
///   number.
/// - joins: two tokens around a break → list of clauses before the break, their lengths in places, list of clauses after
///   it, each with its count; then by zone as in documents: the numbers of occurrences by document; then by occurrence
///   the difference of the place in the document's sequence of clauses, index of the clause before, of the one after
/// - repeats: clause, as four bytes, the highest first → documents; only of clauses that are in more than one place
/// - readings: the first letters of the readings of two characters → strings in pairs: characters of titles and terms,
///   their readings with spaces between
///
/// **Documents**, a value: one byte with a bit by zone, then by zone a count and a list.
///
/// **Firsts**: by document, by zone the number of clauses that came there for the first time.
///
/// **Facts**, by document: strings title, link, date (`2025-02-14` or empty), source, summary.
///
/// **Texts**, by document: a string. The file lacks the beginning of its gzip member: a header of ten bytes and one
/// stored block (RFC 1951 3.2.4) that holds the dictionary. What comes out begins with the dictionary.
package enum IndexFormat {
    /// A script that expects another version says so and leaves the index alone.
    package static let version: UInt8 = 1

    /// The one file of an edition with a fixed name.
    package static let entryName = "index.bin"

    static let magic = Array("INKS".utf8)

    /// Number of documents in one block, so that there are at most so many blocks; doubled where it has to grow, so
    /// that a new post seldom moves others.
    static func blockSize(_ documents: Int, atLeast: Int, blocks: Int) -> Int {
        var size = atLeast
        while size * blocks < documents { size *= 2 }
        return size
    }
}

/// The files of an edition's index.
package struct SearchIndex: Sendable {
    /// Of the file with the fixed name.
    package let entry: [UInt8]
    /// Sorted by name.
    package let files: [File]

    /// A file that is called by its content.
    package struct File: Sendable {
        package let name: String
        package let bytes: [UInt8]
    }

    /// - Parameter files: may hold equal ones twice.
    init(entry: [UInt8], files: [File]) {
        self.entry = entry
        var kept: [File] = []
        for file in files.sorted(by: { $0.name < $1.name }) where kept.last?.name != file.name { kept.append(file) }
        self.files = kept
    }

    /// The file of that name.
    package func file(_ name: String) -> File? {
        var range = 0..<files.count
        while !range.isEmpty {
            let middle = (range.lowerBound + range.upperBound) / 2
            if files[middle].name == name { return files[middle] }
            range = files[middle].name < name ? middle + 1..<range.upperBound : range.lowerBound..<middle
        }
        return nil
    }
}
