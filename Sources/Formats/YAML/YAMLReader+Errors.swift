import Text

extension YAMLReader {
    /// Turns what is wrong into a diagnostic: a mistake of habit where one is found near the place, else libyaml's own
    /// words.
    mutating func report(_ failure: YAMLFailure) {
        switch failure {
        case .syntax(let error):
            diagnostics = [syntaxDiagnostic(error)]
        case .unknownAlias(let place):
            diagnostics = [syntaxDiagnostic(YAMLSyntaxError(problem: "found undefined alias", place: place))]
        case .secondDocument(let place):
            diagnostics = [error(at: place, "a second YAML document begins here", hint: "delete the line ---")]
        case .noMap(let root):
            diagnostics = [noMapDiagnostic(root)]
        case .depth(let place):
            let hint: Message = "nest at most 30 of them"
            diagnostics.append(error(at: place, "lists and maps are nested too deeply", hint: hint))
        case .values(let place):
            let hint: Message = "keep at most 10 000, counting every use of an alias"
            diagnostics.append(error(at: place, "there are too many values", hint: hint))
        }
    }

    // MARK: Keys

    mutating func reportReplaced(_ key: YAMLKey) {
        if diagnostics.count >= NodeReader.diagnosticLimit { return }
        diagnostics.append(
            source.diagnostic(
                .warning, at: key.range, "“\(key.name)” is given twice; the last one is used",
                hint: "delete one of the two"))
    }

    mutating func reportKey(at offset: Int) {
        if diagnostics.count >= NodeReader.diagnosticLimit { return }
        diagnostics.append(
            source.diagnostic(
                .error, at: offset..<(offset + 1), "this key is not text",
                hint: "write key: value, with the key in quotes if it has special characters"))
    }

    /// A key without invisible characters, which YAML takes as part of it.
    mutating func plainKey(_ key: String, _ range: Range<Int>) -> String {
        source.visibleKey(key, at: range, &diagnostics)
    }

    // MARK: Broken YAML

    /// What stands at the top is no map.
    private mutating func noMapDiagnostic(_ root: YAMLEvent) -> Diagnostic {
        let start = offset(of: root.start)
        if let mistake = YAMLMistake.find(onLineAt: start, of: source, in: range, isBroken: true) { return mistake }
        let isList = if case .listStart = root.kind { true } else { false }
        return source.diagnostic(
            .error, at: place(start),
            isList
                ? "this is a list, not lines of “key: value”" : "this is plain text, not lines of “key: value”",
            hint: "write title: …")
    }

    private mutating func syntaxDiagnostic(_ error: YAMLSyntaxError) -> Diagnostic {
        let hint: Message = "write lines of key: value, with special characters in double quotes"
        guard let problem = error.problem else {
            return source.diagnostic(.error, at: place(range.lowerBound), "this is not YAML", hint: hint)
        }
        let offset = offset(of: error.place)
        if let comment = flowComment(before: offset) { return comment }
        var candidates = [offset]
        if let context = error.context, !context.text.contains("block mapping") {
            candidates.insert(self.offset(of: context.place), at: 0)
        }
        let line = source.lineRange(at: offset)
        if line.lowerBound > range.lowerBound { candidates.append(line.lowerBound - 1) }
        for candidate in candidates {
            let isBroken = candidate == candidates[0]
            if let mistake = YAMLMistake.find(onLineAt: candidate, of: source, in: range, isBroken: isBroken) {
                return mistake
            }
        }
        if problem.contains("mapping values"), let indented = indented(line) { return indented }
        return source.diagnostic(
            .error, at: place(offset), "this is not YAML: \(Message(stringLiteral: problem))", hint: hint)
    }

    /// A line that stands deeper than the one above it, which has a value already.
    private func indented(_ line: Range<Int>) -> Diagnostic? {
        let text = source.bytes[line].firstIndex { $0 != 0x20 } ?? line.upperBound
        guard line.lowerBound > range.lowerBound, text > line.lowerBound else { return nil }
        let above = source.lineRange(at: line.lowerBound - 1)
        let aboveText = source.bytes[above].firstIndex { $0 != 0x20 } ?? above.upperBound
        guard text - line.lowerBound > aboveText - above.lowerBound else { return nil }
        let name = source.text(text..<line.upperBound).shortened
        return source.diagnostic(
            .error, at: text..<line.upperBound, "“\(name)” is indented below a line that has a value",
            hint: "start both lines in the same column")
    }

    private mutating func error(at place: Int, _ message: Message, hint: Message) -> Diagnostic {
        source.diagnostic(.error, at: self.place(offset(of: place)), message, hint: hint)
    }

    private func place(_ offset: Int) -> Range<Int> { offset..<min(offset + 1, range.upperBound) }
}
