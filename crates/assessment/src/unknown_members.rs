//! Members of a stored form that this build does not know. A newer build wrote them; they are kept as they
//! stand and written back, so that going back a version loses nothing.

/// Texts of members by their place in the form. What the texts mean is known to nobody here.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct UnknownMembers {
    /// Ordered by place, each once.
    members: Vec<(String, String)>,
}

impl UnknownMembers {
    /// With a member at a place, in the stead of one that is there.
    pub fn insert(&mut self, place: String, text: String) {
        let found = self
            .members
            .binary_search_by(|(known, _)| known.cmp(&place));
        match found {
            Ok(at) => self.members[at].1 = text,
            Err(at) => self.members.insert(at, (place, text)),
        }
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.members.is_empty()
    }

    /// The member at a place.
    #[must_use]
    pub fn get(&self, place: &str) -> Option<&str> {
        let found = self
            .members
            .binary_search_by(|(known, _)| known.as_str().cmp(place));
        found.ok().map(|at| self.members[at].1.as_str())
    }

    /// Every member by its place, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> + '_ {
        let members = self.members.iter();
        members.map(|(place, text)| (place.as_str(), text.as_str()))
    }

    /// The members of both. Where they differ, that of the form that was changed later counts.
    #[must_use]
    pub fn joined(
        self,
        changed: u64,
        other: &UnknownMembers,
        other_changed: u64,
    ) -> UnknownMembers {
        let mut joined = self;
        for (place, theirs) in other.iter() {
            let keeps_ours = joined
                .get(place)
                .is_some_and(|ours| (changed, ours) >= (other_changed, theirs));
            if !keeps_ours {
                joined.insert(place.to_owned(), theirs.to_owned());
            }
        }
        joined
    }
}

#[cfg(test)]
mod tests {
    use super::UnknownMembers;

    fn members<const N: usize>(pairs: [(&str, &str); N]) -> UnknownMembers {
        let mut members = UnknownMembers::default();
        for (place, text) in pairs {
            members.insert(place.to_owned(), text.to_owned());
        }
        members
    }

    #[test]
    fn members_of_both_are_kept_and_the_later_counts() {
        let one = members([("b", "1"), ("a", "2")]);
        let other = members([("c", "3"), ("b", "9")]);
        let joined = one.clone().joined(5, &other, 4);
        assert_eq!(joined, members([("a", "2"), ("b", "1"), ("c", "3")]));
        assert_eq!(joined, other.clone().joined(4, &one, 5));
        let tie = one.clone().joined(5, &other, 5);
        assert_eq!(tie, other.joined(5, &one, 5));
        assert_eq!(tie.get("b"), Some("9"));
    }
}
