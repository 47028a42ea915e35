using System.Collections.Immutable;
using Coverbook.Attack.Stix;
using Coverbook.Config;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Sources;
using Coverbook.Terms;

namespace Coverbook.Attack.Reading;

/// <summary>The door to ATT&amp;CK: streams the configured STIX bundles and merges what they say.</summary>
internal static class AttackLoader
{
    /// <summary>Reads all bundles. Problems become diagnostics; what can be read is returned.</summary>
    public static AttackKnowledge Load(
        ImmutableArray<Source<AttackOptions>> from, NamedSource? aliases,
        ISourceFiles files, DiagnosticBag bag, CancellationToken cancellation)
    {
        var builder = new AttackBuilder(bag);
        var read = new HashSet<(FilePath, AttackDomain, bool)>();
        foreach (var source in from)
        {
            cancellation.ThrowIfCancellationRequested();
            var file = files.Named(source.Pattern);
            if (read.Add((file, source.Options.Domain, source.Options.Newer)))
            {
                LoadBundle(file, source.Options, files, builder, bag);
            }
            else
            {
                bag.Add(AttackDiagnostics.BundleTwice(source.NamedAt, file.Value));
            }
        }

        if (aliases is { } named)
        {
            builder.AddAliases(AliasFile.Read(files.Named(named.Pattern), named.NamedAt, files, bag));
        }

        builder.AddAliases(AliasFile.ReadShipped());

        return builder.Build();
    }

    private static void LoadBundle(FilePath file, AttackOptions entry, ISourceFiles files, AttackBuilder builder, DiagnosticBag bag)
    {
        var read = files.Recall(file, new BundleForm(entry.Domain), () => ReadBundle(file, entry, files));
        bag.AddRange(read.Diagnostics);
        if (read.Bundle is { } bundle)
        {
            builder.Add(entry, bundle);
        }
    }

    private static ReadBundle ReadBundle(FilePath file, AttackOptions entry, ISourceFiles files)
    {
        var bag = new DiagnosticBag();
        var bundle = new BundleBuilder(file, entry.Domain, bag);
        var isWhole = false;
        try
        {
            using var stream = TextEncoding.ToUtf8(files.Open(file));
            using var objects = new StixStream(file, stream, BundleBuilder.Kinds, bag);
            isWhole = objects.Read(bundle.Add);
        }
        catch (Exception exception) when (SourceFilesExtensions.IsReadFailure(exception))
        {
            bag.Add(InputDiagnostics.Unreadable(InputKind.Attack, entry.FileSpan, file.Value, SourceFilesExtensions.Describe(exception)));
        }

        return isWhole ? new ReadBundle(bundle.Build(), bag.ToSorted())
            : FileRecognition.Of(files, file, InputKind.Attack) is { } other ? new ReadBundle(null, [other])
            : new ReadBundle(null, bag.ToSorted());
    }
}

/// <summary>A bundle, where it could be read to its end, and what reading it found.</summary>
internal sealed record ReadBundle(Bundle? Bundle, ImmutableArray<Diagnostic> Diagnostics);
