package org.essaim.directory.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.essaim.accounts.Grant;
import org.essaim.accounts.Role;
import org.essaim.directory.Directory;
import org.essaim.directory.OrganisationId;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.Visitor;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EssaimTest
class MembersPagesTest {
    private static final String ADD = "form[method=post]:has(input[name=from])";
    private static final String END = "form[action$=/end]";

    @Autowired
    private Visitors visitors;

    @Autowired
    private Directory directory;

    @Autowired
    private JdbcClient database;

    private Visitor coordinator;

    @BeforeEach
    void prepare() {
        directory.list(directory.enter("Bakery", "FR", null, null));
        directory.enter("Secret bakery", "FR", null, null);
        coordinator = coordinator("coordinator@network.example", network("Network"));
    }

    private OrganisationId network(String name) {
        var network = directory.enter(name, "FR", null, null);
        directory.list(network);
        database.sql("UPDATE directory.organisation SET network = true WHERE id = :id")
                .param("id", network.value())
                .update();
        return network;
    }

    private Visitor coordinator(String email, OrganisationId network) {
        return visitors.signedIn(email, new Grant(Role.COORDINATOR, network.value()));
    }

    @Test
    void aCoordinatorAddsAMemberAndEndsTheMembershipAndThePagesTellOfBoth() {
        coordinator.open("/en/desk/people/network");
        coordinator.open(coordinator.page().select("a[href$=/members]").attr("href"));
        coordinator.submit("form[role=search]", Map.of("q", "bakery"));
        assertEquals(
                List.of("Bakery, France"),
                coordinator.page().select(ADD + " label.choice").eachText());

        coordinator.submit(ADD, Map.of("organisation", "bakery", "from", "2020-02-01"));
        assertEquals(
                "The member is added.", coordinator.page().select(".notice").text());
        var reader = visitors.arrive();
        assertEquals(
                "Network since 1 February 2020",
                reader.open("/en/organisations/bakery").select("h2 + ul li").text());
        assertEquals(
                "Bakery since 1 February 2020",
                reader.open("/en/organisations/network").select("h2 + ul li").text());

        coordinator.submit(END, Map.of("until", "2019-12-31"));
        assertEquals(422, coordinator.status());
        coordinator.submit(END, Map.of("until", "2021-12-31"));
        assertEquals(
                "The membership has ended.",
                coordinator.page().select(".notice").text());
        assertEquals(
                "Network 1 February 2020 to 31 December 2021",
                reader.open("/en/organisations/bakery").select("h2 + ul li").text());
    }

    @Test
    void whatCannotBeAMembershipIsRefusedAndNothingChanges() {
        coordinator.open("/en/desk/people/network/members?q=bakery");
        for (var fields : List.of(
                Map.of("organisation", "network", "from", "2020-02-01"),
                Map.of("organisation", "secret-bakery", "from", "2020-02-01"),
                Map.of("organisation", "../x", "from", "2020-02-01"),
                Map.of("organisation", "bakery", "from", "yesterday"))) {
            coordinator.submit(ADD, fields);
            assertEquals(422, coordinator.status(), fields.toString());
        }
        coordinator.submit(ADD, Map.of("organisation", "bakery", "from", "2020-02-01"));
        coordinator.open("/en/desk/people/network/members?q=bakery");
        coordinator.submit(ADD, Map.of("organisation", "bakery", "from", "2022-02-01"));

        assertEquals(422, coordinator.status());
        assertEquals(
                "This organisation is a member already. Nothing was changed.",
                coordinator.page().select(".error-summary li").text());
        assertEquals(1, coordinator.page().select(".lead + .tasks li").size());
    }

    @Test
    void theCoordinatorOfAnotherNetworkDoesNotSeeThem() {
        var other = coordinator("coordinator@other.example", network("Other network"));

        other.open("/en/desk/people/network/members");

        assertEquals(403, other.status());
    }
}
