package clinic.needlepoint.speech;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What speaks, and how much it may take.
 *
 * @param program espeak-ng
 * @param patience how long one text may take
 * @param largest bytes of one text's sound; a minute is 2.6 million
 * @param pace words a minute: slower than the program's own 175, for whoever only listens
 */
@ConfigurationProperties("needlepoint.speech")
record SpeechSettings(
    @DefaultValue("/usr/bin/espeak-ng") Path program,
    @DefaultValue("10s") Duration patience,
    @DefaultValue("16000000") int largest,
    @DefaultValue("150") int pace) {}
