package id.wasit.review;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the review pages. Settings come from the environment; {@code application.properties} lists them. */
@EnableScheduling
@SpringBootApplication
public class ReviewApplication {

    /** @param args Spring Boot's own options, for instance {@code --server.port=0} */
    public static void main(String[] args) {
        SpringApplication.run(ReviewApplication.class, args);
    }
}
