using System.Collections.Immutable;
using Coverbook.Build.Reading;
using Coverbook.Diagnostics;
using Coverbook.Files;

namespace Coverbook.Build.Caching;

/// <summary>
/// What the last good build of an output folder knew, kept beside the site so that the next one need not do it again. It is a
/// cache: without it, or with any doubt about it, everything is built.
/// </summary>
/// <param name="InputKey">A digest of the tool, the options and every input.</param>
/// <param name="ThemeKey">A digest of what all pages depend on beside their views: tool, address, theme and routes.</param>
/// <param name="Files">Every published file.</param>
/// <param name="Counts">What the site has.</param>
/// <param name="Diagnostics">What the build reported, to be reported again.</param>
internal sealed record BuildState(
    string InputKey, string ThemeKey, IReadOnlyDictionary<string,
    BuiltFile> Files, SiteCounts Counts, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>A published file as it was left.</summary>
/// <param name="Stamp">By which a later build knows that nobody changed it.</param>
/// <param name="Fingerprint">
/// A digest of all that it was made of; none where making it reported something, and of what no build makes anew.
/// </param>
internal readonly record struct BuiltFile(FileStamp Stamp, ShortDigest Fingerprint);
