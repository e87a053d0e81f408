import Text

/// A post that is not published, and why.
package struct Withheld: Sendable, Hashable {
    package enum Reason: Sendable, Hashable {
        case draft
        /// Its date is still to come.
        case future(Timestamp)
        case expired(Timestamp)
        /// `build: {render: never}`
        case notRendered
        /// Its address belongs to something else.
        case homeless
    }

    package let file: String
    package let reason: Reason

    package init(file: String, reason: Reason) {
        self.file = file
        self.reason = reason
    }
}
