import Foundation
import Parsing
import Publishing
import Synchronization
import Text

/// Plans a site again and again, each time as a build would now.
final class SitePlanner: Sendable {
    private let options: Publisher.Options
    /// A moment that the author chose is kept; otherwise it is always now.
    private let hasOwnMoment: Bool
    private let cache = Mutex(PlanCache())
    private let inputs = Mutex<[String]>([])

    init(_ options: Publisher.Options, hasOwnMoment: Bool) {
        self.options = options
        self.hasOwnMoment = hasOwnMoment
    }

    private var currentOptions: Publisher.Options {
        var options = options
        if !hasOwnMoment { options.now = Timestamp(seconds: Int64(Date().timeIntervalSince1970), offset: 0) }
        return options
    }

    /// - Parameter changed: since the last plan; `nil` for the first.
    func plan(number: Int, previous: SiteState?, changed: Set<String>?) -> SiteState {
        let options = currentOptions
        do {
            let publisher = try Publisher(options)
            let planned = try cache.withLock { cache throws(SetupError) in
                try publisher.plan(&cache, changed: changed)
            }
            return SiteState(number: number, planned: planned, now: options.now, previous: previous)
        } catch {
            return SiteState(number: number, failure: error, previous: previous)
        }
    }

    /// What has to be watched; while the configuration is broken, what the last good one named.
    var watchedPaths: [String] {
        let known = (try? Publisher(options))?.inputs()
        return inputs.withLock { inputs in
            if let known { inputs = known }
            return inputs.isEmpty ? ["\(options.source)/\(SiteConfiguration.fileName)"] : inputs
        }
    }
}
