import Files
import Parsing
import Planning
import Rendering
import Text
import Writing

/// Making a site both ways, with and without what earlier builds left, in memory.
extension Publisher {
    /// What a build would leave that uses the cache, compared with what the content is made into anew.
    package struct Verification: Sendable {
        /// Files that were compared.
        package let count: Int
        /// How many of them earlier builds made.
        package let kept: Int
        /// The first path that differs, or that only one of the two has; relative to the output folder.
        package let difference: String?
    }

    /// Writes nothing.
    package func verify() throws(SetupError) -> Verification {
        let inputs = try inputs(configuration())
        let manifest = Manifest(site: folder, output: output, state: state)
        var (noCache, noOtherCache): (PlanCache?, PlanCache?)
        let cache = BuildCache(besideManifest: manifest.location, environment: environment(inputs.read), parallel)
        let kept = plan(inputs.read, inputs.theme, inputs.snapshot, &noCache, builds: cache)
        let anew = plan(inputs.read, inputs.theme, inputs.snapshot, &noOtherCache)
        let isUnchanged = manifest.fingerprint == inputs.fingerprint && !manifest.isUnfinished
        let (left, right) = (kept.allRoutes, anew.allRoutes)
        let paths = Set(left.map(\.path)).symmetricDifference(right.map(\.path))
        let compared = parallel.map(left.count) { index -> (isKept: Bool, isSame: Bool) in
            let route = left[index]
            let known = manifest.files[route.path.outputFile]
            let key = kept.renderer.key(of: route.recipe)?.text
            let isKept = known != nil && (isUnchanged || key != nil && known?.key == key)
            let digest = isKept ? known?.digest : Self.digest(of: route, kept)
            return (isKept, paths.contains(route.path) || digest == Self.digest(of: route, anew))
        }
        let different = zip(left, compared).filter { !$0.1.isSame }.map(\.0.path)
        return Verification(
            count: left.count, kept: compared.count { $0.isKept },
            difference: (different + paths).min()?.outputFile)
    }

    private static func digest(of route: Route, _ planned: PlannedSite) -> String? {
        switch planned.rendering(of: route) {
        case .bytes(let bytes): ContentHash.whole(bytes)
        case .failed: nil
        }
    }
}
