package org.essaim.accounts.usecases;

import java.util.List;
import java.util.Map;
import org.essaim.accounts.AccountId;
import org.essaim.accounts.PersonalDataSource;
import org.essaim.mail.Letters;
import org.springframework.stereotype.Component;

/// The letters to the person, on behalf of the mail, which knows no accounts.
@Component
class LettersData implements PersonalDataSource {
    private final Letters letters;

    LettersData(Letters letters) {
        this.letters = letters;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public List<Map<String, Object>> export(AccountId account, String email) {
        return letters.keptAbout(email);
    }

    @Override
    public void erase(AccountId account, String email) {
        letters.erase(email);
        letters.forgetWriter(account.value());
    }
}
