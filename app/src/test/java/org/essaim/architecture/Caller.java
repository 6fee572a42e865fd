package org.essaim.architecture;

/// The roles of the route table, in the order of its columns; reviewer and coordinator are those of another network.
enum Caller {
    VISITOR,
    REVIEWER,
    COORDINATOR,
    ADMINISTRATOR
}
