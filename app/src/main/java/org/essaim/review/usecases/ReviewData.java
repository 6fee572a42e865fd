package org.essaim.review.usecases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.essaim.accounts.AccountId;
import org.essaim.accounts.PersonalDataSource;
import org.springframework.stereotype.Component;

/// What reviewing keeps about a person: her reviews, languages and conflicts of interest. Finished reviews stay without
/// her, since a choice may rest on them.
@Component
class ReviewData implements PersonalDataSource {
    private final ReviewStore reviews;
    private final ReaderStore readers;

    ReviewData(ReviewStore reviews, ReaderStore readers) {
        this.reviews = reviews;
        this.readers = readers;
    }

    @Override
    public String name() {
        return "review";
    }

    @Override
    public List<Map<String, Object>> export(AccountId account, String email) {
        var all = new ArrayList<>(readers.about(account));
        for (var review : reviews.by(account)) {
            all.add(Map.of(
                    "kind", "review",
                    "about", review.contribution().value().toString(),
                    "scores", review.judgement().scores(),
                    "remarks", review.judgement().remarks(),
                    "comment", review.judgement().comment(),
                    "finished", review.finished(),
                    "saved", review.savedAt().toString()));
        }
        return all;
    }

    @Override
    public void erase(AccountId account, String email) {
        reviews.forget(account);
        readers.forget(account);
    }
}
