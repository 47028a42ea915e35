using System.Collections.Frozen;
using Coverbook.Config;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Mappings.Ctid;
using Coverbook.Mappings.Dettect;
using Coverbook.Mappings.Formats;
using Coverbook.Mappings.Layers;
using Coverbook.Mappings.Sheets;

namespace Coverbook.Mappings.Loading;

/// <summary>One file, read in the format that the configuration states or that it shows itself.</summary>
internal sealed class MappingFile(FilePath path, MappingHints hints, DiagnosticBag bag)
{
    private static readonly FrozenDictionary<RecognisedFile, MappingFormat> ByContent = new Dictionary<RecognisedFile, MappingFormat>
    {
        [RecognisedFile.Mapping] = MappingFormat.Native,
        [RecognisedFile.Explorer] = MappingFormat.Ctid,
        [RecognisedFile.Legacy] = MappingFormat.CtidLegacy,
        [RecognisedFile.Layer] = MappingFormat.Navigator,
        [RecognisedFile.Techniques] = MappingFormat.Dettect,
    }.ToFrozenDictionary();

    /// <summary>What the file says; <paramref name="namedAt"/> is where somebody named it.</summary>
    public LoadedMappings Read(SourceSpan namedAt, ISourceFiles files)
    {
        if (hints.Format == MappingFormat.Csv || (hints.Format is null && path.Extension is ".csv" or ".tsv"))
        {
            return new SheetReader(path, hints, bag).Read(namedAt, files);
        }

        return DataFile.ReadMapOrList(files, path, namedAt, InputKind.Mapping, bag) is { } root && FormatOf(root) is { } format
            ? Read(root, format)
            : LoadedMappings.None;
    }

    private LoadedMappings Read(DataNode root, MappingFormat format) => (format, root) switch
    {
        (MappingFormat.Navigator, _) => new([.. new LayerReader(path, hints, bag).Read(root)], []),
        (MappingFormat.Ctid, MapNode map) => new([], new ExplorerReader(path, hints, bag).Read(map)),
        (MappingFormat.CtidLegacy, MapNode map) =>
            new([], new LegacyReader(path, hints, bag).Read(map) is { } capability ? [capability] : []),
        (MappingFormat.Dettect, MapNode map) => new(new AdministrationReader(path, hints, bag).Read(map) is { } source ? [source] : [], []),
        (_, MapNode map) => new(new NativeMappingReader(path, hints, bag).Read(map) is { } source ? [source] : [], []),
        _ => Refuse(root),
    };

    /// <summary>
    /// The stated format, unless the file is plainly of another one, which is told. A file in which nothing is recognised is taken for
    /// what it is said to be: its reader knows what it lacks.
    /// </summary>
    private MappingFormat? FormatOf(DataNode root)
    {
        var recognised = FileRecognition.Of([root]);
        MappingFormat? shown = recognised is not null && ByContent.TryGetValue(recognised, out var format) ? format : null;
        if (hints.Format is not { } stated || shown is null || shown == stated)
        {
            return hints.Format ?? shown ?? MappingFormat.Native;
        }

        var word = MappingFormats.ByWord.First(pair => pair.Value == stated).Key;
        bag.Add(FormatDiagnostics.OtherFormat(root.Span with { End = root.Span.Start }, word, recognised!.Reason));
        return null;
    }

    private LoadedMappings Refuse(DataNode root)
    {
        bag.Add(InputDiagnostics.WrongType(InputKind.Mapping, root.Span, path.Name, "a map", root.Shape));
        return LoadedMappings.None;
    }
}
