import Theming

/// A fragment of a page: what every template sees, and a few names of its own.
final class FragmentView: View {
    private let context: EditionContext
    private let own: any View

    init(_ context: EditionContext, _ own: any View) {
        self.context = context
        self.own = own
    }

    func value(named name: String) -> Value? { own.value(named: name) ?? context.value(named: name) }
}
