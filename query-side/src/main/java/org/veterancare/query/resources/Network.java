package org.veterancare.query.resources;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The service network as a tree, and how far it covers the district (domain 3.13).
 *
 * @param coverage counted, never said
 * @param stations those without an open station above them: the district's centre, in order
 */
record Network(Coverage coverage, List<Node> stations) {

    /** A station and those below it, by their codes. */
    record Node(Station station, boolean complete, List<Node> below) {}

    /**
     * @param streetsWithout streets of the district that have no open station
     * @param neighbourhoods how many neighbourhoods have a station (NET-01)
     * @param complete how many open stations meet all five guarantees (五有, NET-02)
     * @param open how many stations are open
     * @param full whether every street has its station and every open station is complete
     */
    record Coverage(
            int streets, List<String> streetsWithout, int neighbourhoods, int complete, int open, boolean full) {}

    /** @param streets codes of all streets and towns that should have a station */
    static Network of(List<Station> all, List<String> streets) {
        List<Station> open = all.stream()
                .filter(station -> station.closedOn() == null)
                .sorted(Comparator.comparing(Station::code))
                .toList();
        Set<String> codes = open.stream().map(Station::code).collect(Collectors.toSet());
        List<Node> roots = open.stream()
                .filter(station -> station.above() == null || !codes.contains(station.above()))
                .map(station -> node(station, open))
                .toList();
        return new Network(coverage(open, streets.stream().filter(code -> !codes.contains(code)).toList()), roots);
    }

    private static Node node(Station station, List<Station> open) {
        return new Node(station, station.isComplete(), open.stream()
                .filter(below -> station.code().equals(below.above()))
                .map(below -> node(below, open))
                .toList());
    }

    private static Coverage coverage(List<Station> open, List<String> without) {
        int complete = count(open.stream().filter(Station::isComplete));
        return new Coverage(
                count(open.stream().filter(Station::isStreet)),
                without,
                count(open.stream().filter(Station::isNeighbourhood)),
                complete,
                open.size(),
                without.isEmpty() && complete == open.size());
    }

    private static int count(Stream<Station> stations) {
        return (int) stations.count();
    }
}
