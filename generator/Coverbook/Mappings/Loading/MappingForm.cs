using Coverbook.Diagnostics;
using Coverbook.Files.Keeping;
using Coverbook.Mappings.Formats;

namespace Coverbook.Mappings.Loading;

/// <summary>How what a site keeps of a mapping file is written down for the next build.</summary>
internal sealed record MappingForm(MappingHints Hints) : IReadingForm<ReadMapping>
{
    /// <inheritdoc/>
    public string Circumstances { get; } = $"mapping {Hints}";

    /// <inheritdoc/>
    public void Write(ReadMapping reading, ReadingWriter to)
    {
        to.List(reading.Read.Sources, source => SourceForm.Write(source, to));
        CapabilityForm.Write(reading.Read.Capabilities, to);
        DiagnosticForm.Write(to, reading.Diagnostics);
    }

    /// <inheritdoc/>
    public ReadMapping Read(ReadingReader from) =>
        new(new LoadedMappings(from.List(() => SourceForm.Read(from)), CapabilityForm.Read(from)), DiagnosticForm.Read(from));
}
