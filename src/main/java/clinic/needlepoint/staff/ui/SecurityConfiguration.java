package clinic.needlepoint.staff.ui;

import static org.springframework.security.web.access.IpAddressAuthorizationManager.hasIpAddress;

import clinic.needlepoint.site.Timekeeper;
import clinic.needlepoint.staff.StaffMembers;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who reaches what over HTTP. Services check once more what their caller may do. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class SecurityConfiguration {
  /** Vaadin Flow needs inline script and eval; everything else comes from this kiosk alone. */
  private static final String CONTENT =
      String.join(
          "; ",
          "default-src 'self'",
          "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
          "style-src 'self' 'unsafe-inline'",
          "img-src 'self' data: blob:",
          "font-src 'self' data:",
          "object-src 'none'",
          "base-uri 'self'",
          "form-action 'self'",
          "frame-ancestors 'none'");

  private static final String[] STATIC = {
    "/webjars/**", "/design/**", "/error/**", "/favicon.svg", "/*/*.css", "/*/*.js"
  };

  @Bean
  FilterRegistrationBean<HostFilter> hostFilter() {
    FilterRegistrationBean<HostFilter> filter = new FilterRegistrationBean<>(new HostFilter());
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }

  /** Health and figures, for this machine only; no other endpoint exists. */
  @Bean
  @Order(1)
  SecurityFilterChain actuator(HttpSecurity http) {
    http.securityMatcher("/actuator", "/actuator/**")
        .authorizeHttpRequests(requests ->
            requests
                .requestMatchers("/actuator/health", "/actuator/health/**", "/actuator/prometheus")
                .access(
                    AuthorizationManagers.anyOf(hasIpAddress("127.0.0.0/8"), hasIpAddress("::1")))
                .anyRequest()
                .denyAll())
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .exceptionHandling(refusal ->
            refusal.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.NOT_FOUND)));
    return headers(http).build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain screens(
      HttpSecurity http, Door door, StaffMembers members, Timekeeper timekeeper, StaffIdle idle) {
    http.authorizeHttpRequests(requests -> requests.requestMatchers(STATIC).permitAll())
        .with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView(SignInView.class, "/"))
        .addFilterAfter(
            new StaffSessionFilter(door, members, timekeeper, idle),
            SecurityContextHolderFilter.class);
    return headers(http).build();
  }

  /** Nobody signs in by a form post: the sign-in screen asks {@code SignIn} and opens the door. */
  @Bean
  AuthenticationManager formPosts() {
    return attempt -> {
      throw new BadCredentialsException("Sign in at the screen.");
    };
  }

  private static HttpSecurity headers(HttpSecurity http) {
    return http.headers(headers ->
        headers
            .frameOptions(frames -> frames.deny())
            .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
            .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT)));
  }
}
