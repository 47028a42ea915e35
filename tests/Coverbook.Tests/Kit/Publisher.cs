using System.Collections.Concurrent;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Coverbook.Tests.Kit;

/// <summary>
/// Somebody who publishes what a site is fed from: an index of ATT&amp;CK with a release, an archive of rules behind a "latest" address,
/// and a mapping. Tests publish other versions, or make it misbehave.
/// </summary>
internal sealed class Publisher : IAsyncDisposable
{
    public const string Bundle = "enterprise-attack-18.1.json";
    public const string Rules = "rules.zip";
    public const string Mapping = "mapping.yaml";

    private readonly ConcurrentDictionary<string, (byte[] Bytes, string ContentType)> files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, RequestDelegate> faults = new(StringComparer.Ordinal);
    private LoopbackServer server = null!;

    private Publisher()
    {
    }

    /// <summary>Where it publishes.</summary>
    public Uri Address => server.Address;

    /// <summary>What was asked of it.</summary>
    public string[] Requests => server.Requests;

    /// <summary>The tag of the newest rules.</summary>
    public string Tag { get; set; } = "r1";

    /// <summary>Starts one with a first version of everything.</summary>
    public static async Task<Publisher> StartAsync()
    {
        var publisher = new Publisher();
        publisher.server = await LoopbackServer.StartAsync(publisher.AnswerAsync);
        return publisher
            .WithReleases("18.1")
            .With(Bundle, BundleOf(10))
            .With(Rules, Zip([.. RulesOf(10)]), "application/zip")
            .With(Mapping, MappingOf(10), "text/yaml");
    }

    /// <summary>The configuration of a site that reads all of it.</summary>
    public string Config => $$"""
        {
          "site": { "title": "Doors", "baseUrl": "https://example.org/doors/" },
          "product": { "name": "Doorbell" },
          "providers": [ { "id": "aws", "name": "AWS" } ],
          "attack": [ { "domain": "enterprise-attack", "release": "18.1", "index": "{{Address}}index.json" } ],
          "sources": [
            { "name": "watch", "url": "{{Address}}releases/latest/download/{{Rules}}", "kind": "rules" },
            { "name": "sensors", "url": "{{Address}}{{Mapping}}", "kind": "mapping" }
          ],
          "mappings": [ { "source": "sensors" } ],
          "rules": [ { "source": "watch", "path": "rules/**/*.yml", "library": "Night Watch", "origin": "third-party" } ]
        }
        """;

    public Publisher With(string name, string text, string contentType = "application/json") =>
        With(name, Encoding.UTF8.GetBytes(text), contentType);

    public Publisher With(string name, byte[] bytes, string contentType)
    {
        files[name] = (bytes, contentType);
        return this;
    }

    /// <summary>Lists releases of enterprise ATT&amp;CK.</summary>
    public Publisher WithReleases(params string[] releases) => With("index.json", $$"""
        { "collections": [ { "name": "Enterprise ATT&CK", "versions": [ {{string.Join(", ", releases.Select(release =>
            $$"""{ "version": "{{release}}", "url": "{{Address}}enterprise-attack-{{release}}.json" }"""))}} ] } ] }
        """);

    /// <summary>Answers a file in another way.</summary>
    public Publisher Failing(string name, RequestDelegate answer)
    {
        faults[name] = answer;
        return this;
    }

    /// <summary>Answers a file with a status.</summary>
    public Publisher Failing(string name, int status, params (string Name, string Value)[] headers) => Failing(name, context =>
    {
        context.Response.StatusCode = status;
        foreach (var (header, value) in headers)
        {
            context.Response.Headers[header] = value;
        }

        return Task.CompletedTask;
    });

    /// <summary>A bundle of so many techniques.</summary>
    public static string BundleOf(int techniques, string version = "18.1") => Enumerable.Range(0, techniques).Aggregate(
        new StixKit { Version = version }.Tactic("TA0002", "Execution", "execution"),
        (stix, number) => stix.Technique($"T{2000 + number}", $"Door {number}")).ToJson();

    /// <summary>Rules as files of an archive.</summary>
    public static IEnumerable<(string Path, string Text)> RulesOf(int count) => Enumerable.Range(0, count).Select(
        number => ($"rules/door/door_{number}.yml", InputTexts.Rule($"Door {number} opens", "aws", $"T{2000 + number}")));

    /// <summary>A mapping of so many findings.</summary>
    public static string MappingOf(int findings)
    {
        var texts = Enumerable.Range(0, findings).Select(
            number => $"  - id: Ajar{number}\n    title: Door {number} is ajar\n    techniques: {{ T{2000 + number}: 0.8 }}");
        return InputTexts.Mapping("Hall Sensors", string.Join('\n', texts));
    }

    /// <summary>A zip of files.</summary>
    public static byte[] Zip(params (string Path, string Text)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, text) in entries)
            {
                using var writer = new StreamWriter(zip.CreateEntry(path).Open());
                writer.Write(text);
            }
        }

        return stream.ToArray();
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value![1..];
        if (path.StartsWith("releases/latest/download/", StringComparison.Ordinal))
        {
            context.Response.Redirect($"/releases/download/{Tag}/{path[(path.LastIndexOf('/') + 1)..]}");
            return Task.CompletedTask;
        }

        var name = path[(path.LastIndexOf('/') + 1)..];
        return faults.TryGetValue(name, out var fault) ? fault(context)
            : files.TryGetValue(name, out var file) ? SendAsync(context, file.Bytes, file.ContentType)
            : Missing(context);
    }

    private static async Task SendAsync(HttpContext context, byte[] bytes, string contentType)
    {
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]}\"";
        context.Response.Headers.ETag = tag;
        if (context.Request.Headers.IfNoneMatch == tag)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = contentType;
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private static Task Missing(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
