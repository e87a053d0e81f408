import Parsing
import Theming

/// The theme's assets by name: `{{assets.folio.css}}` is the link of `assets/folio.css`.
final class AssetsView: View {
    private let assets: Assets
    private let addresses: Addresses
    private let prefix: String

    init(_ assets: Assets, addresses: Addresses, prefix: String = "") {
        self.assets = assets
        self.addresses = addresses
        self.prefix = prefix
    }

    func value(named name: String) -> Value? {
        let name = prefix + name
        if let file = assets.file(inTemplates: name) { return .text(addresses.link(file.path)) }
        return .view(AssetsView(assets, addresses: addresses, prefix: name + "."))
    }
}
