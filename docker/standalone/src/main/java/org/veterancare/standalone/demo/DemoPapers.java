package org.veterancare.standalone.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Numbers and fingerprints of papers that were never written. */
final class DemoPapers {

    static final String ORGAN = "11310104002456781Y";
    static final String INSTITUTION = "12310104425012349P";
    static final String ENTERPRISE = "91310104MA1FR0TE9A";

    private DemoPapers() {}

    /** A decision's number in the form of VAL-CARD-4, of an office that does not exist. */
    static String decision(DemoStory story) {
        return "测试〔%d〕%d号".formatted(story.today().getYear(), story.between(1, 99_999));
    }

    static String fingerprint(DemoStory story, String paper) {
        return fingerprint(story.caseId().toString(), paper);
    }

    /** @param of whose paper it is */
    static String fingerprint(String of, String paper) {
        try {
            byte[] text = (of + paper).getBytes(StandardCharsets.UTF_8);
            return "sha256:" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
