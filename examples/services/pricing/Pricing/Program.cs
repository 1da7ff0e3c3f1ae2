using Npgsql;
using OpenTelemetry.Trace;

var builder = WebApplication.CreateBuilder(args);

builder.Services.AddSingleton(NpgsqlDataSource.Create(builder.Configuration.GetConnectionString("Pricing")!));
builder.Services.AddHealthChecks();
builder.Services
    .AddOpenTelemetry()
    .WithTracing(tracing => tracing.AddAspNetCoreInstrumentation().AddOtlpExporter());

var app = builder.Build();

app.MapHealthChecks("/healthz");
app.MapGet("/prices/{product}", async (string product, NpgsqlDataSource database) =>
{
    await using var command = database.CreateCommand("select amount from price where product = $1");
    command.Parameters.AddWithValue(product);
    return await command.ExecuteScalarAsync() is decimal amount ? Results.Ok(amount) : Results.NotFound();
});

app.Run();
