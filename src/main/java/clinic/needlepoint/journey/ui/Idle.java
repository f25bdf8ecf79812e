package clinic.needlepoint.journey.ui;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a patient's screen waits.
 *
 * @param patient silence until the warning
 * @param warning how long the warning stays; 20 s at least whatever is written here
 */
@ConfigurationProperties("needlepoint.idle")
record Idle(@DefaultValue("120s") Duration patient, @DefaultValue("30s") Duration warning) {}
