import Files
import Planning
import Text
import Writing

/// Why a file of the output is another than the one that was deployed.
package struct ChangeReason: Sendable {
    package enum Kind: Sendable, Equatable {
        case added, removed, unchanged
        /// The parts of what decides its bytes that are others; none where only its bytes tell.
        case changed([RouteKey.Part])
        /// Neither of the two has it.
        case unknown
    }

    /// Relative to the output folder.
    package let file: String
    package let kind: Kind

    /// - Parameters:
    ///   - file: relative to the output folder.
    ///   - deployed: files of the last deploy.
    init(_ file: String, from deployed: [String: Manifest.File], to current: [String: Manifest.File]) {
        self.file = file
        switch (deployed[file], current[file]) {
        case (nil, nil): kind = .unknown
        case (nil, _?): kind = .added
        case (_?, nil): kind = .removed
        case (let old?, let new?):
            if old.digest == new.digest {
                kind = .unchanged
            } else if let old = old.key, let new = new.key {
                kind = .changed(RouteKey.difference(old, new))
            } else {
                kind = .changed([])
            }
        }
    }

    /// A sentence, and a line for each part.
    package var text: Message {
        switch kind {
        case .added: "\(file) is new since the last deploy"
        case .removed: "\(file) was removed since the last deploy"
        case .unchanged: "\(file) is as it was deployed"
        case .unknown: "\(file) is neither in the output nor in the last deploy"
        case .changed(let parts) where parts.isEmpty: "\(file) has other bytes than the last deploy"
        case .changed(let parts):
            (["\(file) is another than the last deploy, because of:"] + parts.map { "  \($0.reason)" })
                .joined(separator: "\n")
        }
    }
}

extension RouteKey.Part {
    fileprivate var reason: Message {
        switch self {
        case .site: "the whole edition: the version of Inkstone, site.yaml, the theme, menus or the footer"
        case .text: "its own text, front matter or pictures, or where its links lead"
        case .place: "its address, section, terms, translations or dates"
        case .neighbours: "the posts before and after it, or related posts"
        case .frame: "the header or the sidebar"
        case .list: "what the list says about itself: title, introduction, pages, translations"
        case .posts: "the posts that it shows"
        }
    }
}

extension Publisher {
    /// Why a file differs from the last deploy. Throws where nothing is known to be deployed.
    /// - Parameter file: relative to the output folder.
    package func changeReason(of file: String) throws(SetupError) -> ChangeReason {
        let place = options.deployed ?? state.deployed
        guard let deployed = try Changes.deployed(place, isNamed: options.deployed != nil) else {
            throw .usage(
                Diagnostic(
                    .error, file: place, "nothing is known to be deployed",
                    hint: "after a deploy, copy the manifest of the output to this place"))
        }
        return ChangeReason(file, from: deployed.files, to: Manifest(site: folder, output: output, state: state).files)
    }
}
