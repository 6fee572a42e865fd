package org.essaim.practices.usecases;

import java.util.List;
import org.essaim.directory.OrganisationId;
import org.essaim.directory.OrganisationSection;
import org.springframework.stereotype.Component;

/// The published practices of an organisation, on its page.
@Component
class SheetsOfOrganisation implements OrganisationSection {
    private static final int MOST = 100;

    private final SheetStore sheets;

    SheetsOfOrganisation(SheetStore sheets) {
        this.sheets = sheets;
    }

    @Override
    public String titleKey() {
        return "practices.of-organisation";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Entry> entries(OrganisationId organisation) {
        return sheets.ofOrganisation(organisation, MOST).stream()
                .map(sheet -> new Entry(
                        sheet.content().title(),
                        "/practices/" + sheet.slug(),
                        "",
                        sheet.content().example()))
                .toList();
    }
}
