package org.essaim.review.usecases;

import org.springframework.stereotype.Component;

/// The four stores by which readers are assigned.
@Component
record ReaderStores(ReaderStore readers, ProfileStore profiles, AssignmentStore assignments, ReviewStore reviews) {}
