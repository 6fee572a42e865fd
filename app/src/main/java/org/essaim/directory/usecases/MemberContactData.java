package org.essaim.directory.usecases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.essaim.accounts.AccountId;
import org.essaim.accounts.PersonalDataSource;
import org.springframework.stereotype.Component;

/// The networks that keep a person's address as the contact of a member organisation. Erasing removes the contact; that
/// no more letters were wanted holds on, without the address.
@Component
class MemberContactData implements PersonalDataSource {
    private final MemberContactStore store;

    MemberContactData(MemberContactStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "directory";
    }

    @Override
    public List<Map<String, Object>> export(AccountId account, String email) {
        var kept = new ArrayList<>(store.about(email));
        kept.addAll(store.stoppedWithout(email));
        return kept;
    }

    @Override
    public void erase(AccountId account, String email) {
        store.forget(email);
    }
}
