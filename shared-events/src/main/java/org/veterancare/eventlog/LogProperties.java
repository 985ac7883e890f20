package org.veterancare.eventlog;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the log needs to know beside the application's own connection.
 *
 * @param ownerUsername role that owns the tables and migrates them; left out where migrations are run apart
 * @param ownerPassword its password
 * @param keyFile file of mode 0600 with the key-encryption keys, first the present one; made where no personal value has been stored yet
 * @param erasureList file of mode 0600 with the erasures, of the side that destroys keys; beside the key file where left out
 */
@ConfigurationProperties("veterancare.log")
record LogProperties(String ownerUsername, String ownerPassword, Path keyFile, Path erasureList) {}
