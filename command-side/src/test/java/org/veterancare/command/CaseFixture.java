package org.veterancare.command;

import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.CaseOpened;
import org.veterancare.events.Disability;
import org.veterancare.events.Personal;
import org.veterancare.events.Provenance;
import org.veterancare.events.Sex;
import org.veterancare.events.SubjectKind;
import org.veterancare.law.CitizenIdNumber;
import org.veterancare.law.HomeAddress;
import org.veterancare.law.Law;
import org.veterancare.law.OwnersFile;
import org.veterancare.law.RuleBroken;
import org.veterancare.law.Seen;

/** A case without a database: the law as it ships, and identity claims that remember. */
public final class CaseFixture {

    public static final Law LAW = Law.load();
    public static final CaseId CASE = CaseId.of("01937b5e-0000-7000-8000-000000000001");
    public static final LocalDate OPENED_ON = LocalDate.of(2024, 1, 8);

    /** Those of {@link Actors} who work on cases, each at their station. */
    private static final CaseWorkers WORKERS = (person, stations) -> Stream.of(
            Actors.NEIGHBOURHOOD_WORKER, Actors.STREET_WORKER, Actors.STATION_HEAD, Actors.OTHER_STREET_WORKER,
            Actors.DISTRICT_OFFICER)
            .anyMatch(worker -> worker.person().equals(person) && stations.contains(worker.station()));

    /** Nothing is sealed here. */
    public static final Disabilities OPEN = new Disabilities() {

        @Override
        public Personal seal(CaseId caseId, Class<? extends CaseEvent> fact, Disability disability) {
            return disability.toPersonal();
        }

        @Override
        public Disability open(CaseId caseId, Personal disability) {
            return Disability.parse(disability.clear());
        }
    };

    /** Nothing is hidden here. */
    public static final ContentDigest PLAIN = command -> Seen.said((Record) command);

    private CaseFixture() {}

    /** A fixture whose facts carry the actor of their command, as they do in the log. */
    public static AggregateTestFixture<VeteranCase> fixture() {
        return fixture(LAW, new RememberedClaims(), new RememberedHouseholds(), new RememberedNumbers());
    }

    /** As {@link #fixture()}, with persons that have cases already. */
    public static AggregateTestFixture<VeteranCase> fixture(IdentityClaims claims) {
        return fixture(LAW, claims, new RememberedHouseholds(), new RememberedNumbers());
    }

    /** As {@link #fixture()}, with households that have plaques already. */
    public static AggregateTestFixture<VeteranCase> fixture(HouseholdClaims households) {
        return fixture(LAW, new RememberedClaims(), households, new RememberedNumbers());
    }

    /** As {@link #fixture()}, with numbers that papers have already. */
    public static AggregateTestFixture<VeteranCase> fixture(PaperNumbers numbers) {
        return fixture(LAW, new RememberedClaims(), new RememberedHouseholds(), numbers);
    }

    /** As {@link #fixture()}, under another law than the one that ships. */
    public static AggregateTestFixture<VeteranCase> fixture(Law law) {
        return fixture(law, new RememberedClaims(), new RememberedHouseholds(), new RememberedNumbers());
    }

    /** The law as it ships, with numbers that the owner has set; no other number is known to it. */
    public static Law withPolicy(String yaml) {
        return OwnersFile.policy(LAW, yaml);
    }

    /**
     * The law with these changed lengths of periods.
     *
     * @param changes entries of {@code changed-periods.yml}, of which evidence and source are made up
     */
    public static Law withChangedPeriods(String... changes) {
        StringBuilder yaml = new StringBuilder("version: \"next\"\nnote: made up\nchanges:\n");
        for (String change : changes) {
            yaml.append("- { ").append(change).append(", evidence: P, source: made up }\n");
        }
        return OwnersFile.changedPeriods(LAW, yaml.toString());
    }

    private static AggregateTestFixture<VeteranCase> fixture(
            Law law, IdentityClaims claims, HouseholdClaims households, PaperNumbers numbers) {
        AggregateTestFixture<VeteranCase> fixture = new AggregateTestFixture<>(VeteranCase.class);
        fixture.registerInjectableResource(law);
        fixture.registerInjectableResource(claims);
        fixture.registerInjectableResource(households);
        fixture.registerInjectableResource(numbers);
        fixture.registerInjectableResource(WORKERS);
        fixture.registerInjectableResource(OPEN);
        fixture.registerInjectableResource(PLAIN);
        fixture.registerCommandHandlerInterceptor(new CorrelationDataInterceptor<>(new SimpleCorrelationDataProvider(
                Provenance.ACTOR, Provenance.ACCOUNT, Provenance.ROLE, Provenance.STATION)));
        fixture.registerCommandHandlerInterceptor((work, chain) -> {
            work.transformMessage(command -> looking(command, fixture.getEventStore()));
            return chain.proceed();
        });
        return fixture;
    }

    /** Whoever decides here has looked at the case just before, unless they say what they saw. */
    private static CommandMessage<?> looking(CommandMessage<?> command, EventStore store) {
        if (!(command.getPayload() instanceof OnMatter decision)
                || command.getMetaData().containsKey(Provenance.SEEN)) {
            return command;
        }
        List<CaseEvent> facts = store.readEvents(CASE.toString())
                .asStream()
                .map(event -> (CaseEvent) event.getPayload())
                .collect(Collectors.toList());
        return command.andMetaData(Map.of(Provenance.SEEN, Seen.of(facts).getOrDefault(decision.matter(), "")));
    }

    /** A veteran's case, born in January 1985, opened at the neighbourhood of {@link Actors}. */
    public static CaseOpened opened() {
        return opened(SubjectKind.VETERAN, Sex.MALE, YearMonth.of(1985, 1));
    }

    public static CaseOpened opened(SubjectKind kind, Sex sex, YearMonth bornIn) {
        return new CaseOpened(CASE, OPENED_ON, kind, Personal.of("310104198501010013"), Personal.of("测试甲"),
                Personal.of("15400000009"), sex, bornIn, false, Actors.STREET, Actors.NEIGHBOURHOOD,
                Actors.NEIGHBOURHOOD, Actors.NEIGHBOURHOOD, null, null);
    }

    /** A given fact as this actor entered it. */
    public static EventMessage<CaseEvent> entered(Actor actor, CaseEvent fact) {
        return new GenericEventMessage<>(fact, Actors.by(actor));
    }

    /** Numbers of papers as the table keeps them, without the table. */
    public static final class RememberedNumbers implements PaperNumbers {

        private final Map<String, CaseId> numbers = new LinkedHashMap<>();

        @Override
        public void claim(Paper paper, String number, CaseId caseId) {
            CaseId holder = numbers.putIfAbsent(paper + " " + number, caseId);
            boolean again = paper == Paper.PRIVILEGE_CARD && caseId.equals(holder);
            require(holder == null || again, paper.rule(), Map.of("taken", paper.name()));
        }

        @Override
        public void release(Paper paper, Personal number, CaseId caseId) {
            numbers.remove(paper + " " + paper.normal(number.clear()), caseId);
        }

        @Override
        public void move(CaseId from, CaseId to) {
            numbers.replaceAll((number, holder) -> holder.equals(from) ? to : holder);
        }

        /** Only the table knows what came from where. */
        @Override
        public void giveBack(CaseId from, CaseId to) {
            throw new UnsupportedOperationException();
        }
    }

    /** Households as the table keeps them, without the table. */
    public static final class RememberedHouseholds implements HouseholdClaims {

        private final Map<String, CaseId> households = new HashMap<>();
        private final Map<String, CaseId> passedFrom = new HashMap<>();
        private final Set<CaseId> gone = new HashSet<>();

        @Override
        public void claim(HomeAddress household, CaseId caseId) {
            release(caseId);
            CaseId holder = households.get(household.value());
            if (holder != null && !gone.contains(holder)) {
                throw new RuleBroken("HON-01");
            }
            households.put(household.value(), caseId);
            if (holder != null) {
                passedFrom.put(household.value(), holder);
            }
        }

        @Override
        public void gone(CaseId caseId) {
            gone.add(caseId);
        }

        @Override
        public boolean back(CaseId caseId) {
            gone.remove(caseId);
            passedFrom.values().remove(caseId);
            return households.containsValue(caseId);
        }

        @Override
        public void move(CaseId from, CaseId to) {
            if (households.containsValue(to)) {
                gone(from);
            } else {
                households.replaceAll((household, holder) -> holder.equals(from) ? to : holder);
            }
        }

        @Override
        public void release(CaseId caseId) {
            households.values().remove(caseId);
            passedFrom.values().remove(caseId);
        }

        @Override
        public void giveBack(CaseId caseId) {
            households.replaceAll((household, holder) -> holder.equals(caseId)
                    ? Objects.requireNonNullElse(passedFrom.remove(household), caseId)
                    : holder);
            release(caseId);
        }

        /** Who holds the household; null for nobody. */
        public CaseId holder(HomeAddress household) {
            return households.get(household.value());
        }
    }

    /** Claims as the table keeps them, without the table: one case for each number. */
    public static final class RememberedClaims implements IdentityClaims {

        private final Map<String, CaseId> claims = new HashMap<>();

        @Override
        public void claim(CitizenIdNumber citizenId, CaseId caseId) {
            if (claims.putIfAbsent(citizenId.value(), caseId) != null) {
                throw new RuleBroken("REG-14");
            }
        }

        @Override
        public void replace(CitizenIdNumber citizenId, CaseId caseId) {
            claims.values().remove(caseId);
            claim(citizenId, caseId);
        }

        @Override
        public Optional<CaseId> holder(CitizenIdNumber citizenId) {
            return Optional.ofNullable(claims.get(citizenId.value()));
        }

        @Override
        public void move(CaseId from, CaseId to) {
            claims.replaceAll((number, holder) -> holder.equals(from) ? to : holder);
        }

        /** Only the table knows what came from where. */
        @Override
        public void giveBack(CaseId from, CaseId to) {
            throw new UnsupportedOperationException();
        }
    }
}
