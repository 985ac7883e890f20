package org.veterancare.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a jar says it is made of is what it is made of. */
@Tag("jars")
class BillOfMaterialsTest {

    private static final String BILL = "META-INF/sbom/application.cdx.json";

    @ParameterizedTest
    @ValueSource(strings = {"command-side", "query-side", "docker/standalone"})
    void every_library_of_a_runnable_jar_stands_in_its_bill_of_materials(String module) throws IOException {
        try (JarFile jar = new JarFile(Program.jar(module).toFile())) {
            Set<String> packed = packed(jar);
            Set<String> listed = listed(jar);
            assertThat(packed).hasSizeGreaterThan(50);
            assertThat(unlisted(packed, listed)).isEmpty();
            assertThat(listed).noneMatch(name -> name.startsWith("junit") || name.startsWith("archunit"));
        }
    }

    @Test
    void a_library_that_a_bill_leaves_out_is_noticed() throws IOException {
        try (JarFile jar = new JarFile(Program.jar("command-side").toFile())) {
            Set<String> listed = new TreeSet<>(listed(jar));
            String left = listed.stream().filter(name -> name.startsWith("axon-modelling")).findFirst().orElseThrow();
            listed.remove(left);
            assertThat(unlisted(packed(jar), listed)).containsExactly(left);
        }
    }

    private static Set<String> packed(JarFile jar) {
        return jar.stream()
                .map(entry -> entry.getName())
                .filter(name -> name.matches("BOOT-INF/lib/.*\\.jar"))
                .map(name -> name.replaceFirst("BOOT-INF/lib/", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those of the packed ones that the bill does not name; what Boot itself adds to unpack a jar is no library. */
    private static List<String> unlisted(Set<String> packed, Set<String> listed) {
        return packed.stream()
                .filter(name -> !name.startsWith("spring-boot-jarmode") && !listed.contains(name))
                .toList();
    }

    /** As the libraries' files are called. */
    private static Set<String> listed(JarFile jar) throws IOException {
        try (InputStream bill = jar.getInputStream(jar.stream()
                .filter(entry -> entry.getName().endsWith(BILL))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no bill of materials in " + jar.getName())))) {
            JsonNode document = Office.JSON.readTree(bill);
            assertThat(document.path("bomFormat").asString()).isEqualTo("CycloneDX");
            Set<String> names = new TreeSet<>();
            document.path("components").forEach(component -> {
                assertThat(component.path("purl").asString()).startsWith("pkg:maven/");
                if (!component.path("group").asString().equals("org.veterancare")) {
                    assertThat(component.path("hashes").size()).as(component.path("name").asString()).isPositive();
                }
                names.add(component.path("name").asString() + "-" + component.path("version").asString() + ".jar");
            });
            return names;
        }
    }
}
