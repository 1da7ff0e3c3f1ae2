package org.example.catalogue;

import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@SpringBootApplication
@RestController
public class CatalogueApplication {
  private final JdbcTemplate database;

  public CatalogueApplication(JdbcTemplate database) {
    this.database = database;
  }

  public static void main(String[] args) {
    SpringApplication.run(CatalogueApplication.class, args);
  }

  @GetMapping("/products")
  public List<String> products() {
    return database.queryForList("select name from product order by name", String.class);
  }
}
