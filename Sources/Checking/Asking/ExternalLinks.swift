import Foundation
import Planning
import Publishing
import Text

/// Asks other hosts for the pages that the site links to: each address once, one at a time per host with a pause, a few
/// hosts at a time, and within a time limit.
package struct ExternalLinks {
    package struct Manners: Sendable {
        /// Hosts that are asked at the same time.
        package var hosts = 8
        /// Requests that one host gets in a second.
        package var rate = 2
        /// Seconds for one answer.
        package var patience = 10
        /// Seconds for everything; addresses that are not asked by then are counted.
        package var limit = 600
        /// The curl that asks; `nil` when there is none.
        package var curl = Curl.find()

        package init() {}
    }

    private let planned: PlannedSite
    /// The first page that has an address, by address.
    private let pages: [String: Route]

    init(_ planned: PlannedSite, _ pages: [CheckedPage]) {
        self.planned = planned
        var first: [String: Route] = [:]
        // Pages with a text of their own first: lists show the same.
        let texts = pages.filter { planned.site.source(of: $0.route.recipe) != nil }
        let lists = pages.filter { planned.site.source(of: $0.route.recipe) == nil }
        for page in texts + lists {
            for address in page.facts.external + page.facts.remoteImages where first[address.withoutFragment] == nil {
                first[address.withoutFragment] = page.route
            }
        }
        self.pages = first
    }

    package func diagnostics(_ manners: Manners) -> [Diagnostic] {
        guard let curl = manners.curl else {
            return [
                Diagnostic(
                    .error, "external links cannot be checked: curl is not installed",
                    hint: "install it with apt install curl")
            ]
        }
        let byHost = Dictionary(grouping: pages.keys.sorted()) { ImageHosts.host(of: $0) }
        let answers = curl.ask(byHost.sorted { $0.key < $1.key }.map(\.value), manners)
        let dead = answers.compactMap { address, answer in answer.mistake.map { diagnostic(address, $0) } }
        let unclear = answers.values.count { $0.isUnclear }
        let unasked = pages.count - answers.count
        let addresses = counted(pages.count, "address", plural: "addresses")
        let hosts = counted(byHost.count, "other host")
        let summary: Message = "\(addresses) on \(hosts): \(dead.count) dead, \(unclear) unclear"
        let more: Message = ", \(unasked) not asked within \(counted(manners.limit, "second"))"
        return dead + [Diagnostic(.notice, unasked > 0 ? "\(summary)\(more)" : summary)]
    }

    private func diagnostic(_ address: String, _ mistake: Message) -> Diagnostic {
        let hint: Message = "link to where the page is now, or remove the link"
        guard let route = pages[address], let source = planned.site.source(of: route.recipe) else {
            let page: Message = pages[address].map { ", on the page \($0.path.decoded)" } ?? ""
            return Diagnostic(.warning, "“\(address)” \(mistake)\(page)", hint: hint)
        }
        let links = planned.links(of: source.parsed, inEdition: source.edition)
        let range = links.first { $0.address.withoutFragment == address }?.range ?? source.parsed.range(ofBare: address)
        guard let range else {
            return source.parsed.source.diagnostic(.warning, "“\(address)” \(mistake)", hint: hint)
        }
        return source.parsed.source.diagnostic(.warning, at: range, "“\(address)” \(mistake)", hint: hint)
    }
}

/// How a host answered.
enum Answer: Equatable {
    /// An HTTP status.
    case status(Int)
    /// curl's own number for what went wrong (curl(1), "Exit codes").
    case failure(Int)

    /// What makes a link dead beyond doubt: other refusals may be meant for robots alone.
    var mistake: Message? {
        switch self {
        case .status(404): "does not exist (404)"
        case .status(410): "is gone (410)"
        case .failure(6): "names a host that does not exist"
        default: nil
        }
    }

    var isUnclear: Bool {
        switch self {
        case .status(let status): mistake == nil && !(200..<400).contains(status)
        case .failure: mistake == nil
        }
    }

    /// A host that may only have refused a HEAD request.
    var asksAgain: Bool {
        switch self {
        case .status(let status): status >= 400
        case .failure(let code): code != 6 && code != 7 && code != 28
        }
    }
}

extension String {
    fileprivate var withoutFragment: String { String(prefix { $0 != "#" }) }
}
