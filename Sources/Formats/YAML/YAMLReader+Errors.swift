import Text
import Yams

extension YAMLReader {
    /// Turns what libyaml or Yams says into a diagnostic: a mistake of habit where one is found near the place, else
    /// libyaml's own words.
    package mutating func report(_ error: any Error) {
        guard let error = error as? YamlError else {
            diagnostics.append(source.diagnostic(.error, at: place(range.lowerBound), "\(error)"))
            return
        }
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _):
            report(problem, at: mark, context: context)
        case .composer(_, let problem, let mark, _):
            if problem.contains("another document") {
                diagnostics.append(
                    source.diagnostic(
                        .error, at: place(offset(of: mark)), "a second YAML document begins here",
                        hint: "delete the line ---"))
            } else {
                report(problem, at: mark, context: nil)
            }
        case .duplicatedKeysInMapping(_, let context):
            diagnostics.append(
                source.diagnostic(
                    .error, at: place(offset(of: context.mark)), "too many keys are given twice",
                    hint: "delete all but one of each"))
        default:
            diagnostics.append(
                source.diagnostic(
                    .error, at: place(range.lowerBound), "this is not YAML",
                    hint: "write lines of key: value, with special characters in double quotes"))
        }
    }

    /// The top level is not a map.
    mutating func reportNoMap(_ root: Yams.Node) {
        let start = offset(of: root.mark)
        if let mistake = YAMLMistake.find(onLineAt: start, of: source, in: range, isBroken: true) {
            diagnostics.append(mistake)
            return
        }
        let kind = root.sequence == nil ? "plain text" : "a list"
        diagnostics.append(
            source.diagnostic(
                .error, at: place(start), "this is \(kind), not lines of “key: value”", hint: "write title: …"))
    }

    private mutating func report(_ problem: String, at mark: Mark, context: YamlError.Context?) {
        let offset = offset(of: mark)
        var candidates = [offset]
        if let context, !context.text.contains("block mapping") {
            candidates.insert(self.offset(of: context.mark), at: 0)
        }
        let line = source.lineRange(at: offset)
        if line.lowerBound > range.lowerBound { candidates.append(line.lowerBound - 1) }
        for candidate in candidates {
            let isBroken = candidate == candidates[0]
            if let mistake = YAMLMistake.find(onLineAt: candidate, of: source, in: range, isBroken: isBroken) {
                diagnostics.append(mistake)
                return
            }
        }
        if problem.contains("mapping values"), let indented = indented(line) {
            diagnostics.append(indented)
            return
        }
        diagnostics.append(
            source.diagnostic(
                .error, at: place(offset), "this is not YAML: \(problem)",
                hint: "write lines of key: value, with special characters in double quotes"))
    }

    /// A line that is indented deeper than the one above it, which already has a value.
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

    private func place(_ offset: Int) -> Range<Int> { offset..<min(offset + 1, range.upperBound) }
}
