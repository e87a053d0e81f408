extension Edition {
    /// The posts of a list's feeds as indices, the newest first, pinned ones in their place.
    package func feedPosts(of subject: ListSubject, limit: Int) -> [PostIndex] {
        let listed = posts(of: subject)
        let pinned = listed.prefix { posts[$0].parsed.frontMatter.weight != 0 }
        let candidates = pinned + listed.dropFirst(pinned.count).prefix(limit)
        let sorted = candidates.sorted { left, right in
            let (leftDate, rightDate) = (posts[left].date?.seconds ?? .min, posts[right].date?.seconds ?? .min)
            return leftDate != rightDate ? leftDate > rightDate : left < right
        }
        return Array(sorted.prefix(limit))
    }
}
