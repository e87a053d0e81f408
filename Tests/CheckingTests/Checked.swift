import TestSupport
import Text

@testable import Checking
@testable import Publishing

extension TestSite {
    /// What a check of the site says: place and message, a line each.
    func check(_ adjust: (inout SiteCheck.Options) -> Void = { _ in }) throws -> CheckReport {
        var options = SiteCheck.Options(now: Self.now, jobs: 1)
        adjust(&options)
        return try SiteCheck(try Publisher(self.options()).plan(), options).run()
    }
}

extension CheckReport {
    var messages: [String] { diagnostics.map(\.headline) }

    var hints: [String] { diagnostics.map { $0.hint?.english ?? "" } }
}
