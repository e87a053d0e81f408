import PDF
import Testing

/// Sizes and pages of PDF files. `Tests/Deploy/test_attachments.py` tries files that other programs wrote.
@Suite struct PDFFileTests {
    /// A file with a table of cross-references, whose places are those of its objects.
    static func file(_ objects: [String], prefix: String = "", trailer: String = "/Root 1 0 R") -> [UInt8] {
        var text = prefix + "%PDF-1.4\n"
        var places: [Int] = []
        for (index, object) in objects.enumerated() {
            places.append(text.utf8.count - prefix.utf8.count)
            text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let table = text.utf8.count - prefix.utf8.count
        text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for place in places {
            let digits = String(place)
            text += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
        }
        text += "trailer\n<< /Size \(objects.count + 1) \(trailer) >>\nstartxref\n\(table)\n%%EOF\n"
        return Array(text.utf8)
    }

    static let plain = file([
        "<< /Type /Catalog /Title (a \\) >> [) /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>",
        "<< /Type /Page /Parent 2 0 R >>", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595.28 841.89] >>",
    ])

    @Test func pagesAreCounted() {
        let file = PDFFile(Self.plain)
        #expect(file.pages == 2 && file.size == Self.plain.count && !file.isBroken)
    }

    @Test(arguments: [
        file(["<< /Pages 2 0 R >>", "<< /Count 3 0 R >>", "7"]),
        file(["<< /Pages << /Count 7 >> >>"]),
        file(["<< /Pages 2 0 R % comment >>\n>>", "<</Count 7/Kids[]>>"], prefix: "HTTP/1.1 200 OK\n\n"),
    ])
    func whatOtherProgramsWriteIsRead(bytes: [UInt8]) {
        #expect(PDFFile(bytes).pages == 7)
    }

    @Test(arguments: [
        [], Array("no PDF".utf8), Array("%PDF-1.4\nstartxref\n0\n%%EOF".utf8),
        Array("%PDF-1.4 startxref 99999999999999".utf8),
        file(["<< /Pages 1 0 R >>"]), file(["<< /Pages 2 0 R >>", "<< /Count -1 >>"]),
        file(["<< /Pages 2 0 R >>", "<< /Count 99999999999 >>"]), file(["[[[[[[["], trailer: ""),
        file(["<< /Pages 2 0 R >>", "<< /Count 3 0 R >>", "3 0 R"]), Array(plain.dropLast(200)),
        file(["<< /Pages 2 0 R >>", "<< /Count 2 >>"], trailer: "/Root 1 0 R /Prev 99"),
    ])
    func aBrokenFileHasNoPages(bytes: [UInt8]) {
        let file = PDFFile(bytes)
        #expect(file.pages == nil && file.isBroken && file.size == bytes.count)
    }

    @Test func anEncryptedFileMayHideThem() {
        let bytes = Self.file(["<< /Pages 9 0 R >>"], trailer: "/Root 1 0 R /Encrypt 2 0 R")
        #expect(PDFFile(bytes).pages == nil && !PDFFile(bytes).isBroken)
    }

    /// Whatever bytes are changed, it ends, and says a number that the file could have.
    @Test func damagedFilesNeverTrap() {
        var seed: UInt64 = 20_260_518
        func random(_ bound: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33) % bound
        }
        for _ in 0..<3_000 {
            var bytes = Self.plain
            for _ in 0...random(4) {
                let place = random(bytes.count)
                switch random(3) {
                case 0: bytes[place] = UInt8(random(256))
                case 1: bytes.remove(at: place)
                default: bytes.insert(contentsOf: Array("<<[(/9 0 R".utf8).prefix(random(10)), at: place)
                }
            }
            let file = PDFFile(bytes)
            #expect(file.pages.map { (1...1_000_000).contains($0) } ?? true)
        }
    }
}
