/// On which side of the main column the widgets are.
package enum SidebarSide: String, Sendable, CaseIterable {
    case left, right, none
}
