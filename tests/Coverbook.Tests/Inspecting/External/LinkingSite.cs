using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using Coverbook.Diagnostics;
using Coverbook.Fetching;
using Coverbook.Inspecting;
using Coverbook.Inspecting.External;
using Coverbook.Terms;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Inspecting.External;

/// <summary>A built site with links to other sites, and what a check says of them.</summary>
internal sealed class LinkingSite : IDisposable
{
    private const string Page = "second.html";

    private readonly TempFolder folder = new();

    /// <summary>The clock of the checks.</summary>
    public HurriedTime Time { get; } = HurriedTime.On(2026, 4, 24);

    /// <summary>How many links a check asks at most.</summary>
    public int Most { get; init; } = 100;

    /// <summary>How long others are waited for.</summary>
    public FetchLimits Limits { get; init; } = new() { MostAttempts = 2, LongestPause = TimeSpan.FromSeconds(10) };

    /// <summary>Where answers are kept.</summary>
    public string Answers => folder.At(".coverbook/external-links.json");

    /// <summary>A site whose page has links, one in each line, from line 15 on.</summary>
    public LinkingSite With(params string[] addresses)
    {
        var page = File.ReadAllText(Repository.At("tests", "cases", "checking", "sound", Page));
        var links = string.Concat(addresses.Select(address => $"<p><a href=\"{address}\">Elsewhere</a></p>\n"));
        folder.With($"public/{Page}", page.Replace("<p><a href=\"./\">", links + "<p><a href=\"./\">", StringComparison.Ordinal));
        return this;
    }

    /// <summary>Writes a file beside the site.</summary>
    public LinkingSite WithFile(string path, string text)
    {
        folder.With(path, text);
        return this;
    }

    /// <summary>Checks it; only what is said of other sites.</summary>
    public async Task<(ImmutableArray<Diagnostic> Found, ExternalLinkCounts? Counts)> CheckAsync(
        bool asks = true, CancellationToken? cancellation = null)
    {
        var report = await BuiltSiteCheck.CheckAsync(
            new BuiltSiteOptions(folder.Root)
            {
                Folder = folder.At("public"),
                BaseUrl = BaseUrl.TryCreate("https://example.org/docs/", out var url) ? url : null,
                ExternalLinks = asks ? Options : null,
            },
            new DiagnosticBag(),
            cancellation ?? TestContext.Current.CancellationToken);
        return ([.. report!.Diagnostics.Where(found => found.Code.StartsWith("CB816", StringComparison.Ordinal))], report.ExternalLinks);
    }

    /// <summary>The codes of what is said.</summary>
    public async Task<string[]> CodesAsync() => [.. (await CheckAsync()).Found.Select(found => found.Code)];

    public void Dispose() => folder.Dispose();

    private ExternalLinkOptions Options => new()
    {
        PrivateHosts = ["127.0.0.1", "site.test"],
        Time = Time,
        Lookup = Lookup,
        Limits = Limits,
        Most = Most,
    };

    private static Task<IPAddress[]> Lookup(string host, CancellationToken cancellation) => host is "site.test" or "inside.test"
        ? Task.FromResult<IPAddress[]>([IPAddress.Loopback])
        : Task.FromException<IPAddress[]>(new SocketException((int)SocketError.HostNotFound));
}
