using Coverbook.Diagnostics;
using Coverbook.Files;

namespace Coverbook.Config;

/// <summary>Whether each entry that names one of <c>sources</c> names one that there is, of the kind that it needs.</summary>
internal static class NamedDownloads
{
    /// <summary>Reports entries that do not.</summary>
    public static void Check(SiteConfig config, DiagnosticBag bag)
    {
        foreach (var entry in config.Attack)
        {
            Check(config, entry.Source, entry.FileSpan, DownloadKind.Attack, bag);
        }

        foreach (var entry in config.Mappings)
        {
            Check(config, entry.Source, entry.Span, DownloadKind.Mapping, bag);
        }

        foreach (var entry in config.Rules)
        {
            Check(config, entry.Source, entry.Span, DownloadKind.Rules, bag);
        }
    }

    private static void Check(SiteConfig config, string? name, SourceSpan span, DownloadKind kind, DiagnosticBag bag)
    {
        if (name is null || config.Sources.Any(source => source.Name == name && source.Kind == kind))
        {
            return;
        }

        var word = DownloadOptions.Kinds.First(known => known.Value == kind).Key;
        var known = config.Sources.Where(source => source.Kind == kind).Select(source => source.Name).ToArray();
        var cure = known.Length == 0
            ? $"Add {{ \"name\": \"{name}\", \"url\": \"https://…\", \"kind\": \"{word}\" }} to sources."
            : NearestName.Suggest(name, known, $"Sources of the kind '{word}': {string.Join(", ", known)}.");
        bag.Add(InputDiagnostics.NotAllowed(InputKind.Config, span, "source", name, cure));
    }
}
