import Files
import Parsing
import Planning
import Text

extension Publisher {
    /// The plan after edits of texts alone: while all files are there that were there and say the same of themselves,
    /// everything that the site was resolved to holds, and the plan with it.
    /// - Returns: `nil` when more may have changed than texts.
    func replanned(_ cache: inout PlanCache, _ changed: Set<String>) -> PlannedSite? {
        guard let planned = cache.planned, let content = cache.content, planned.isDue.contains(withholding.now.seconds),
            !changed.isEmpty
        else {
            return nil
        }
        let reader = reader(planned.site.configuration)
        let parser = FrontMatterParser(planned.site.configuration)
        var edits: [ReadFile] = []
        for path in changed {
            let file = String(path.utf8.dropFirst(folder.utf8.count + 1)) ?? ""
            guard let known = content.files[file], !path.endsInSlash else {
                if !path.endsInSlash, FileVersion(of: path) == nil, planned.isIndifferent(to: file) { continue }
                return nil
            }
            // A link that took the file's place might lead anywhere.
            guard path == "\(folder)/\(file)", FileStamp(of: path) != nil else { return nil }
            let read = reader.read(known.file, parser: parser, known: known, isKept: true)
            if read.post !== known.post || read.source?.bytes != known.source?.bytes {
                guard read.isAnotherText(of: known), !planned.needsOtherFiles(for: read, than: known) else {
                    return nil
                }
            }
            edits.append(read)
        }
        guard let after = planned.applying(edits, to: content.files) else { return nil }
        cache.content = content.replacing(edits)
        cache.planned = after
        cache.bodies = after.renderer.bodies
        return after
    }
}

extension ReadFile {
    fileprivate func isAnotherText(of known: ReadFile) -> Bool {
        guard let post, let old = known.post, old === known.filled, file.kind != .introduction else { return false }
        return diagnostics.isEmpty && known.diagnostics.isEmpty && post.differsInTextOnly(from: old)
    }
}

extension PlannedSite {
    /// A site's first formula needs files of its own, and its last one needed them.
    fileprivate func needsOtherFiles(for edit: ReadFile, than known: ReadFile) -> Bool {
        let (new, old) = (edit.post, known.post)
        return new.map { KaTeX.isNeeded(by: $0, site.configuration) }
            != old.map { KaTeX.isNeeded(by: $0, site.configuration) }
    }

    /// Whether it makes no difference that a file is not there: an editor made and removed it again.
    fileprivate func isIndifferent(to file: String) -> Bool {
        site.configuration.languages.contains { file.hasPrefix($0.content + "/") }
            && !site.resources.contains { $0.source == file } && !diagnostics.contains { $0.file == file }
    }

    /// - Returns: `nil` when a text is not that of a post of this site.
    fileprivate func applying(_ edits: [ReadFile], to files: [String: ReadFile]) -> PlannedSite? {
        var editions = site.editions
        var sources = sources
        for edit in edits {
            guard let old = files[edit.file.path]?.filled, let new = edit.post else { return nil }
            if files[edit.file.path]?.post === new { continue }
            let place = editions.indices.lazy.compactMap { number in
                editions[number].replacing(old, with: new).map { (number, $0) }
            }.first
            guard let (number, edition) = place, let index = sources.firstIndex(where: { $0 === old }) else {
                return nil
            }
            editions[number] = edition
            sources[index] = new
        }
        return with(site.with(editions), sources: sources)
    }
}
