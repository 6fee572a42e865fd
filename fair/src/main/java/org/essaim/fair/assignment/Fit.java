package org.essaim.fair.assignment;

import java.util.Optional;

/// How well a reader fits a proposal, in thousandths from 0 to 1000: half for the share of its themes the
/// reader knows, three tenths for how well its language is read, a fifth for the reader's preference. `read` is
/// the language it is read in.
public record Fit(int total, int themes, int language, int preference, String read) {

    public static final int THEMES = 500;
    public static final int LANGUAGE = 300;
    public static final int PREFERENCE = 200;

    static final int WHOLE = 1000;
    static final int UNKNOWN = 500;
    static final int TRANSLATED = 500;

    /// Empty where the reader reads no language well enough in which there is a text.
    static Optional<Fit> of(Proposal proposal, Reviewer reviewer) {
        var best = 0;
        var read = "";
        for (var language : proposal.languages()) {
            var level = reviewer.languages().getOrDefault(language, Level.A1).thousandths();
            var worth = language.equals(proposal.group()) ? level : level * TRANSLATED / WHOLE;
            if (worth > best) {
                best = worth;
                read = language;
            }
        }
        return best == 0 ? Optional.empty() : Optional.of(of(proposal, reviewer, best, read));
    }

    /// For a pair that somebody fixed although the language is not read well enough.
    static Fit whatever(Proposal proposal, Reviewer reviewer) {
        return of(proposal, reviewer).orElseGet(() -> of(proposal, reviewer, 0, ""));
    }

    private static Fit of(Proposal proposal, Reviewer reviewer, int language, String read) {
        var themes = themes(proposal, reviewer);
        var said = reviewer.preferences().get(proposal.id());
        var preference = said == null ? Preference.UNSAID : said.thousandths();
        var weighted = THEMES * themes + LANGUAGE * language + PREFERENCE * preference;
        return new Fit((weighted + WHOLE / 2) / WHOLE, themes, language, preference, read);
    }

    /// A side that names no themes is neither for nor against: it counts half.
    private static int themes(Proposal proposal, Reviewer reviewer) {
        if (proposal.themes().isEmpty() || reviewer.themes().isEmpty()) {
            return UNKNOWN;
        }
        var shared =
                proposal.themes().stream().filter(reviewer.themes()::contains).count();
        return Math.toIntExact(WHOLE * shared / proposal.themes().size());
    }
}
