plugins {
    kotlin("jvm") version "2.2.0"
    id("io.ktor.plugin") version "3.2.0"
}

application {
    mainClass.set("org.example.orders.ApplicationKt")
}

repositories {
    mavenCentral()
}

dependencies {
    implementation("io.ktor:ktor-server-netty:3.2.0")
    implementation("ch.qos.logback:logback-classic:1.5.18")
    implementation("org.postgresql:postgresql:42.7.7")
}
